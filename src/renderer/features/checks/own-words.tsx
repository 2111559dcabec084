import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, cx } from '../../ui';
import { PanelSection } from '../release/panel';
import styles from './checks.module.css';

interface OwnWordsProps {
  readonly words: readonly string[];
  readonly onRemove: (word: string) => void;
}

/** What people have added to the dictionary of this archive, to be taken out again. */
export function OwnWords({ words, onRemove }: OwnWordsProps): ReactNode {
  const { t } = useTranslation('checks');
  return (
    <PanelSection title={t('ownWords.title')}>
      <ul className={cx(styles.ownWords)}>
        {words.map((word) => (
          <li key={word} className={cx(styles.ownWord)}>
            <span lang="en">{word}</span>
            <IconButton label={t('ownWords.remove', { word })} icon={<X size={13} aria-hidden />} onPress={() => onRemove(word)} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
