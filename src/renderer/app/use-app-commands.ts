import { withDefaultBlocks, withNewestBlocks } from '@shared/domain/blocks';
import { emptyEdition, emptyFacts, type ReleaseId } from '@shared/domain/release';
import { newFrom } from '@shared/domain/reuse';
import { useTranslation } from 'react-i18next';
import { api, changeSettings, flushAll, useSettings } from '../bridge';
import { undoInField, useCommands, type CommandHandler } from '../commands';
import { useErrorText, useToast } from '../ui';
import { focusPane } from './layout/focus-pane';
import { useOpening } from './use-opening';

export type DialogName = 'settings' | 'palette' | 'shortcuts' | 'about';

/** Commands that make sense at any time, with or without an archive. */
export function useGlobalCommands(showDialog: (name: DialogName) => void): void {
  const settings = useSettings();
  const { open } = useOpening();
  const { language, theme } = settings;
  useCommands({
    'archive.create': { run: () => open(api.archive.create) },
    'archive.choose': { run: () => open(api.archive.choose) },
    'archive.sample': { run: () => open(api.archive.openSample) },
    'settings.open': { run: () => showDialog('settings') },
    'palette.open': { run: () => showDialog('palette') },
    'edit.undo': { run: () => undoInField('undo') },
    'edit.redo': { run: () => undoInField('redo') },
    'help.shortcuts': { run: () => showDialog('shortcuts') },
    'help.about': { run: () => showDialog('about') },
    'language.zh-CN': { run: () => void changeSettings({ language: 'zh-CN' }), isChecked: language === 'zh-CN' },
    'language.en': { run: () => void changeSettings({ language: 'en' }), isChecked: language === 'en' },
    'theme.system': { run: () => void changeSettings({ theme: 'system' }), isChecked: theme === 'system' },
    'theme.light': { run: () => void changeSettings({ theme: 'light' }), isChecked: theme === 'light' },
    'theme.dark': { run: () => void changeSettings({ theme: 'dark' }), isChecked: theme === 'dark' },
  });
}

interface ArchiveCommands {
  readonly selected: readonly ReleaseId[];
  readonly isBin: boolean;
  readonly onCreated: (id: ReleaseId) => void;
  /** Back from the bin by Undo. */
  readonly onBack: (ids: readonly ReleaseId[]) => void;
  /** The rows are about to leave the list that is shown. */
  readonly onLeft: (ids: readonly ReleaseId[]) => void;
  readonly focusSearch: () => void;
}

/** Commands on the releases of the open archive. */
export function useArchiveCommands({ selected, isBin, onCreated, onBack, onLeft, focusSearch }: ArchiveCommands): void {
  const { t } = useTranslation(['archive', 'common']);
  const { editions, aligned, language } = useSettings();
  const toast = useToast();
  const errorText = useErrorText();

  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => toast({ text: errorText(error), tone: 'error' }));
  };

  const create = (): void =>
    attempt(async () => {
      const lang = language === 'zh-CN' ? 'zh' : 'en';
      const empty = { facts: emptyFacts(), zh: null, en: null, [lang]: emptyEdition() };
      const { id } = await api.releases.create({ content: withDefaultBlocks(empty, await api.blocks.list()) });
      onCreated(id);
    });

  const reuse = (from: ReleaseId): void =>
    attempt(async () => {
      // What is typed but not saved yet comes along.
      await flushAll();
      const { id } = await api.releases.create({ content: withNewestBlocks(newFrom(await api.releases.get({ id: from })), await api.blocks.list()) });
      onCreated(id);
    });

  const restore = (ids: readonly ReleaseId[]): void =>
    attempt(async () => {
      await api.releases.restore({ ids: [...ids] });
      toast({ text: t('restored', { count: ids.length }) });
    });

  const bin = (ids: readonly ReleaseId[]): void =>
    attempt(async () => {
      await api.releases.bin({ ids: [...ids] });
      onLeft(ids);
      toast({
        text: t('binned', { count: ids.length }),
        action: {
          label: t('common:action.undo'),
          run: () => {
            restore(ids);
            onBack(ids);
          },
        },
      });
    });

  const [only] = selected;
  const view = (value: typeof editions): CommandHandler => ({
    run: () => void changeSettings({ editions: value }),
    isChecked: editions === value,
  });

  useCommands({
    'release.create': { run: create },
    'release.reuse': { run: () => only !== undefined && reuse(only), isEnabled: only !== undefined && selected.length === 1 },
    'release.bin': { run: () => bin(selected), isEnabled: selected.length > 0 && !isBin, yieldsToText: true },
    'release.restore': {
      run: () => {
        onLeft(selected);
        restore(selected);
      },
      isEnabled: selected.length > 0 && isBin,
    },
    'search.focus': { run: focusSearch },
    'find.here': { run: focusSearch },
    'view.both': view('both'),
    'view.zh': view('zh'),
    'view.en': view('en'),
    'view.aligned': { run: () => void changeSettings({ aligned: !aligned }), isChecked: aligned },
    'view.nextPane': { run: () => focusPane(1) },
    'view.previousPane': { run: () => focusPane(-1) },
  });
}
