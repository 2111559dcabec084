import { BookPlus, Building2, MapPin, Package, Tag, UserRound, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseContent } from '@shared/domain/release';
import type { Suggestion, SuggestionKind } from '@shared/domain/suggestions';
import { IconButton, cx } from '../../ui';
import { PanelSection } from '../release/panel';
import styles from './suggestions.module.css';
import { nameOf, useSuggestions } from './use-suggestions';

const ICONS: Readonly<Record<SuggestionKind, ReactNode>> = {
  person: <UserRound size={15} aria-hidden />,
  organisation: <Building2 size={15} aria-hidden />,
  place: <MapPin size={15} aria-hidden />,
  product: <Package size={15} aria-hidden />,
};

interface FoundNamesProps {
  readonly content: ReleaseContent;
  readonly onTag: (tag: string) => void;
}

/** Names that the text holds and nobody has recorded, each to be recorded or dismissed. Nothing where there are none. */
export function FoundNames({ content, onTag }: FoundNamesProps): ReactNode {
  const { t } = useTranslation('facts');
  const { suggestions, addTerm, dismiss } = useSuggestions(content);
  const list = useRef<HTMLUListElement>(null);
  if (suggestions.length === 0) return null;

  /** The row goes; the keyboard goes on in the next one. */
  const leave = (index: number, act: (suggestion: Suggestion) => void, suggestion: Suggestion): void => {
    const rows = list.current?.children;
    (rows?.[index + 1] ?? rows?.[index - 1])?.querySelector('button')?.focus();
    act(suggestion);
  };

  return (
    <PanelSection title={t('found.title')}>
      <ul ref={list} className={cx(styles.rows)}>
        {suggestions.map((suggestion, index) => {
          const name = nameOf(suggestion);
          return (
            <li key={`${suggestion.kind} ${name}`} className={cx(styles.row)}>
              <span className={cx(styles.icon)}>{ICONS[suggestion.kind]}</span>
              <span className={cx(styles.text)}>
                <span className={cx(styles.name)}>{name}</span>
                <span className={cx(styles.kind)}>{t(`found.kind.${suggestion.kind}`)}</span>
              </span>
              <IconButton label={t('found.addTerm', { name })} icon={<BookPlus size={15} aria-hidden />} onPress={() => leave(index, addTerm, suggestion)} />
              <IconButton label={t('found.addTag', { name })} icon={<Tag size={14} aria-hidden />} onPress={() => leave(index, ({ zh, en }) => onTag(zh || en), suggestion)} />
              <IconButton label={t('found.dismiss', { name })} icon={<X size={14} aria-hidden />} onPress={() => leave(index, dismiss, suggestion)} />
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
