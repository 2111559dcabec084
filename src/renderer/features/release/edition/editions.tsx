import { Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, type ReleaseContent, type ReleaseId } from '@shared/domain/release';
import { useSettings } from '../../../bridge';
import { Button, cx } from '../../../ui';
import { BlockLink } from '../../blocks/block-link';
import { useKnownBlocks } from '../../blocks/use-blocks';
import { useSuggestedTerms } from '../../memory/use-suggested-terms';
import { EditEdition, ReadEdition, type EditStart } from './edition-column';
import { drafts } from '../drafts/window-drafts';
import { Gutter } from './gutter';
import { pairsOf, rowsOf } from './pairs';
import { useCounterpart } from './use-counterpart';
import { useDimming } from './use-dimming';
import styles from '../release.module.css';

interface EditionsProps {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
  readonly epoch: number;
  readonly isEditing: boolean;
  /** Nothing but the text is shown. */
  readonly isFocused: boolean;
  readonly start: EditStart | null;
  /** Missing where nothing can be edited. */
  readonly onEdit: ((start: EditStart) => void) | undefined;
}

/** Chinese and English side by side, below each other where the pane is narrow, or one of them alone. */
export function Editions({ id, content, epoch, isEditing, isFocused, start, onEdit }: EditionsProps): ReactNode {
  const { t } = useTranslation('releases');
  const { editions, aligned } = useSettings();
  const root = useRef<HTMLDivElement>(null);
  // A key is drawn before the pairs are looked for.
  const text = useDeferredValue(content);
  const pairs = useMemo(() => pairsOf(text), [text]);
  useCounterpart(root, pairs, isEditing);
  useDimming(root, pairs, isEditing && isFocused);
  useSuggestedTerms(id, root, text, isEditing);
  const languages = editions === 'both' ? LANGUAGES : [editions];

  const about = useKnownBlocks('boilerplate').find((block) => block.id === content.facts.blocks?.boilerplate);

  const add = (lang: Language): void => {
    drafts.emit({ type: 'edited', id, edit: { part: lang, fields: about === undefined ? {} : { boilerplate: about[lang] } } });
    onEdit?.({ lang, field: 'title' });
  };

  const rows = useMemo(() => rowsOf(pairs), [pairs]);
  const isAligned = aligned && !isEditing && editions === 'both' && pairs.length > 0;
  return (
    <div ref={root} className={cx(isAligned ? styles.aligned : styles.editions, languages.length === 1 && styles.single)} style={isAligned ? ({ '--rows': pairs.length } as CSSProperties) : undefined}>
      {languages.map((lang) => {
        const edition = content[lang];
        if (edition === null) {
          return (
            <section key={lang} aria-label={t(`edition.${lang}`)} className={cx(styles.missing)}>
              <p>{t(`edition.missing.${lang}`)}</p>
              {onEdit !== undefined && (
                <Button icon={<Plus size={14} aria-hidden />} onPress={() => add(lang)}>
                  {t(`action.addEdition.${lang}`)}
                </Button>
              )}
            </section>
          );
        }
        return isEditing ? (
          <EditEdition
            key={lang}
            lang={lang}
            edition={edition}
            epoch={epoch}
            start={start}
            blockLink={<BlockLink id={id} kind="boilerplate" content={content} />}
            onChange={(fields) => drafts.emit({ type: 'edited', id, edit: { part: lang, fields } })}
          />
        ) : (
          <ReadEdition key={lang} lang={lang} edition={edition} onEdit={onEdit} rows={isAligned ? rows[lang] : undefined} />
        );
      })}
      <Gutter root={root} content={text} pairs={pairs} shown={[isEditing, editions, epoch, isAligned]} />
    </div>
  );
}
