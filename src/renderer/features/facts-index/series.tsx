import { useTranslation } from 'react-i18next';
import type { FactSeries } from '@shared/domain/facts-index';
import type { ReleaseId } from '@shared/domain/release';
import { useSettings } from '../../bridge';
import { Button, cx } from '../../ui';
import styles from './facts-index.module.css';

interface SeriesProps {
  readonly series: readonly FactSeries[];
  readonly onOpen: (id: ReleaseId) => void;
}

/** The same thing over the years, each value with the way to the release that states it. */
export function Series({ series, onOpen }: SeriesProps) {
  const { t } = useTranslation('facts');
  const { language } = useSettings();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2, notation: 'compact' });
  return (
    <section aria-labelledby="facts-series" className={cx(styles.series)}>
      <h3 id="facts-series">{t('series.title')}</h3>
      <ul>
        {series.map(({ subject, unit, lang, points }) => (
          <li key={`${lang} ${unit} ${subject}`} className={cx(styles.line)}>
            <span className={cx(styles.subject)} title={subject}>
              {unit === 'count' ? subject : t('series.subject', { subject, unit: t(`unitName.${unit}`) })}
            </span>
            <span className={cx(styles.points)}>
              {points.map(({ year, value, id, releaseId }) => (
                <Button
                  key={id}
                  variant="quiet"
                  className={cx(styles.point)}
                  aria-label={t('series.open', { subject, year, value: number.format(value) })}
                  onPress={() => onOpen(releaseId)}
                >
                  {t('series.point', { year, value: number.format(value) })}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
