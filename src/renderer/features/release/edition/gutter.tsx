import { Unlink } from 'lucide-react';
import { useLayoutEffect, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, type ReleaseContent } from '@shared/domain/release';
import { cx } from '../../../ui';
import { aloneIn, blockAt, bodyOf, type Pair } from './pairs';
import styles from './edition.module.css';

interface GutterProps {
  /** Holds the editions; marks are placed in it. */
  readonly root: RefObject<HTMLElement | null>;
  readonly content: ReleaseContent;
  readonly pairs: readonly Pair[];
  /** Changes when the elements in `root` are others. */
  readonly shown: readonly unknown[];
}

interface Mark {
  readonly key: string;
  readonly left: number;
  readonly top: number;
}

/** A small sign beside each paragraph that has no counterpart in the other edition, read and written. */
export function Gutter({ root, content, pairs, shown }: GutterProps): ReactNode {
  const { t } = useTranslation('releases');
  const [marks, setMarks] = useState<readonly Mark[]>([]);

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const alone = LANGUAGES.flatMap((lang) => aloneIn(pairs, lang, content[lang]?.body.content ?? []).map((index) => ({ lang, index })));
    const look = (): void => setMarks(alone.flatMap(({ lang, index }) => markAt(element, lang, index)));
    // Called at once for each, and again when text above it grows.
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    for (const lang of LANGUAGES) {
      const body = bodyOf(element, lang);
      if (body !== null) for (const block of body.children) sizes.observe(block);
    }
    return () => sizes.disconnect();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `shown` stands for what the elements are
  }, [root, content, pairs, ...shown]);

  return marks.map(({ key, left, top }) => (
    <span key={key} role="img" aria-label={t('alone')} title={t('alone')} className={cx(styles.alone)} style={{ left, top }}>
      <Unlink size={13} aria-hidden />
    </span>
  ));
}

function markAt(root: HTMLElement, lang: Language, index: number): Mark[] {
  const block = blockAt(root, lang, index);
  if (block === null) return [];
  const [from, at] = [root.getBoundingClientRect(), block.getBoundingClientRect()];
  const line = Number.parseFloat(getComputedStyle(block).lineHeight);
  return [{ key: `${lang} ${index}`, left: at.left - from.left, top: at.top - from.top + (Number.isNaN(line) ? 24 : line) / 2 }];
}
