import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockContent, BlockEffect } from '@shared/domain/blocks';
import { api } from '../../bridge';
import { drafts } from '../release/drafts/window-drafts';
import { useReleaseName } from '../replacing/use-release-name';

/** What was done last; `batch` takes it back. */
interface Notice {
  readonly text: string;
  readonly batch: number | null;
}

interface BlockActions {
  readonly notice: Notice | null;
  readonly error: unknown;
  readonly isBusy: boolean;
  /** What saving would mean; null when that cannot be said. */
  readonly preview: (id: string, content: BlockContent) => Promise<BlockEffect | null>;
  /** True when it is stored. `isRecurring`: a new one, which drafts with exactly its text are linked to. */
  readonly save: (id: string, content: BlockContent, isRecurring: boolean) => Promise<boolean>;
  readonly remove: (id: string, name: string) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
}

/** Changes of the blocks, one after the other, each told and undoable. `onReplaced`: what is shown may be no more. */
export function useBlockActions(onReplaced: () => void): BlockActions {
  const { t } = useTranslation('blocks');
  const releaseName = useReleaseName();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setError(null);
    try {
      return await work();
    } catch (failure) {
      setError(failure);
      return null;
    } finally {
      setBusy(false);
    }
  };

  const told = (text: string, { follow, differ }: BlockEffect): string => {
    const effects = [
      ...(follow.length === 0 ? [] : [t('follow', { count: follow.length })]),
      ...(differ.length === 0 ? [] : [t('differ', { count: differ.length, titles: differ.map(({ title }) => releaseName(title)).join(t('uses.and')) })]),
    ];
    return [text, ...effects].join(t('sentences'));
  };

  return {
    notice,
    error,
    isBusy,
    preview: (id, content) =>
      attempt(async () => {
        // What is typed in this window is part of what a draft says.
        await drafts.flush();
        return api.blocks.usage({ id, content });
      }),
    save: async (id, content, isRecurring) =>
      (await attempt(async () => {
        if (isRecurring) await drafts.flush();
        const { batch, ...effect } = await (isRecurring ? api.blocks.make : api.blocks.save)({ id, content });
        setNotice({ text: isRecurring ? [t('saved', { name: content.name }), t('recurring.linked', { count: effect.follow.length })].join(t('sentences')) : told(t('saved', { name: content.name }), effect), batch });
        return true;
      })) === true,
    remove: async (id, name) =>
      (await attempt(async () => {
        const { batch } = await api.blocks.remove({ id });
        onReplaced();
        setNotice({ text: t('removed', { name }), batch });
        return true;
      })) === true,
    undo: async () =>
      (await attempt(async () => {
        const batch = notice?.batch ?? null;
        if (batch === null) return false;
        await drafts.flush();
        const effect = await api.blocks.undo({ batch });
        onReplaced();
        setNotice({ text: told(t('undone'), effect), batch: null });
        return true;
      })) === true,
  };
}
