import { Plus } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, type ReleaseContent, type ReleaseId } from '@shared/domain/release';
import { useSettings } from '../../../bridge';
import { Button, cx } from '../../../ui';
import { useSuggestedTerms } from '../../memory/use-suggested-terms';
import { EditEdition, ReadEdition, type EditStart } from './edition-column';
import { drafts } from '../drafts/window-drafts';
import { useCounterpart } from './use-counterpart';
import styles from '../release.module.css';

interface EditionsProps {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
  readonly epoch: number;
  readonly isEditing: boolean;
  readonly start: EditStart | null;
  /** Missing where nothing can be edited. */
  readonly onEdit: ((start: EditStart) => void) | undefined;
}

/** Chinese and English side by side, below each other where the pane is narrow, or one of them alone. */
export function Editions({ id, content, epoch, isEditing, start, onEdit }: EditionsProps): ReactNode {
  const { t } = useTranslation('releases');
  const { editions } = useSettings();
  const root = useRef<HTMLDivElement>(null);
  useCounterpart(root, content, isEditing);
  useSuggestedTerms(id, root, content, isEditing);
  const languages = editions === 'both' ? LANGUAGES : [editions];

  const add = (lang: Language): void => {
    drafts.emit({ type: 'edited', id, edit: { part: lang, fields: {} } });
    onEdit?.({ lang, field: 'title' });
  };

  return (
    <div ref={root} className={cx(styles.editions, languages.length === 1 && styles.single)}>
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
            onChange={(fields) => drafts.emit({ type: 'edited', id, edit: { part: lang, fields } })}
          />
        ) : (
          <ReadEdition key={lang} lang={lang} edition={edition} onEdit={onEdit} />
        );
      })}
    </div>
  );
}
