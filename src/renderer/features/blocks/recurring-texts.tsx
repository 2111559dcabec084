import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockKind } from '@shared/domain/blocks';
import type { RecurringText } from '@shared/domain/recurring';
import { queries } from '../../bridge';
import { Button, cx } from '../../ui';
import { langTag } from '../release/lang-tag';
import styles from './blocks.module.css';

interface RecurringTextsProps {
  readonly kind: BlockKind;
  readonly onMake: (text: RecurringText) => void;
}

/** Texts that several releases end with, each offered as one block. Nothing is shown where there are none. */
export function RecurringTexts({ kind, onMake }: RecurringTextsProps): ReactNode {
  const { t } = useTranslation('blocks');
  const { data } = useQuery(queries.blocks.recurring());
  const texts = data?.filter((text) => text.kind === kind) ?? [];
  if (texts.length === 0) return null;
  return (
    <section className={cx(styles.recurring)} aria-labelledby="recurring-texts">
      <h3 id="recurring-texts" className={cx(styles.recurringTitle)}>
        {t('recurring.title')}
      </h3>
      <ul className={cx(styles.recurringList)}>
        {texts.map((text) => (
          <li key={`${text.zh} ${text.en}`} className={cx(styles.recurringText)}>
            <p className={cx(styles.snippet)} lang={langTag(text.zh === '' ? 'en' : 'zh')}>
              {text.zh || text.en}
            </p>
            <div className={cx(styles.recurringFoot)}>
              <span className={cx(styles.second)}>
                {[t('recurring.releases', { count: text.releases }), ...(text.zh !== '' && text.en !== '' ? [t('recurring.both')] : [])].join(' · ')}
              </span>
              <Button variant="quiet" onPress={() => onMake(text)}>
                {t('recurring.make')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
