import { memo, useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId } from '@shared/domain/release';
import type { ReplaceCandidate, ReplacePlace } from '@shared/domain/replacing';
import { cx } from '../../ui';
import { langTag } from '../release/lang-tag';
import { leave, type Leaving } from './choices';
import styles from './replacing.module.css';
import { useReleaseName } from './use-release-name';

const NONE: ReadonlySet<number> = new Set();

interface PlacesListProps {
  readonly label: string;
  readonly candidates: readonly ReplaceCandidate[];
  readonly replacement: string;
  readonly leaving: Leaving;
  readonly onChange: (change: (leaving: Leaving) => Leaving) => void;
}

/** Every place that would be changed, release by release. Takes the focus, so that a second Enter replaces nothing yet. */
export function PlacesList({ label, candidates, replacement, leaving, onChange }: PlacesListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const onLeave = useCallback(
    (id: ReleaseId, places: readonly number[], leaves: boolean): void => onChange((now) => leave(now, id, places, leaves)),
    [onChange],
  );
  return (
    <div ref={list} role="group" aria-label={label} tabIndex={-1} className={cx(styles.places)}>
      {candidates.map((candidate) => (
        <PlacesOfRelease key={candidate.id} candidate={candidate} replacement={replacement} left={leaving.get(candidate.id) ?? NONE} onLeave={onLeave} />
      ))}
    </div>
  );
}

interface PlacesOfReleaseProps {
  readonly candidate: ReplaceCandidate;
  readonly replacement: string;
  readonly left: ReadonlySet<number>;
  readonly onLeave: (id: ReleaseId, places: readonly number[], leaves: boolean) => void;
}

// There may be two thousand places: a click draws one release anew.
const PlacesOfRelease = memo(function PlacesOfRelease({ candidate, replacement, left, onLeave }: PlacesOfReleaseProps): ReactNode {
  const { t } = useTranslation(['finding', 'releases']);
  const { id, title, places } = candidate;
  const name = useReleaseName()(title);
  const isMixed = left.size > 0 && left.size < places.length;
  return (
    <div role="group" aria-label={name} className={cx(styles.release)}>
      <label className={cx(styles.releaseLabel)}>
        <input
          type="checkbox"
          className={cx(styles.box)}
          checked={left.size === 0}
          ref={(box) => {
            if (box !== null) box.indeterminate = isMixed;
          }}
          onChange={(event) => onLeave(id, [...places.keys()], !event.currentTarget.checked)}
        />
        <span className={cx(styles.name)}>{name}</span>
        <span className={cx(styles.count)}>{t('many.places', { count: places.length })}</span>
      </label>
      {places.map((place, index) => (
        <label key={index} className={cx(styles.place)}>
          <input
            type="checkbox"
            className={cx(styles.box)}
            checked={!left.has(index)}
            onChange={(event) => onLeave(id, [index], !event.currentTarget.checked)}
          />
          <span className={cx(styles.field)}>{t('many.place', { field: t(`releases:field.${place.field}`), language: t(`many.${place.lang}`) })}</span>
          <Sentence place={place} replacement={replacement} />
        </label>
      ))}
    </div>
  );
});

function Sentence({ place: { lang, before, found, after }, replacement }: { readonly place: ReplacePlace; readonly replacement: string }): ReactNode {
  const { t } = useTranslation('finding');
  return (
    <span className={cx(styles.sentence)}>
      <span lang={langTag(lang)}>
        {before}
        <del className={cx(styles.old)}>{found}</del>
      </span>
      {replacement === '' ? (
        <span className="visually-hidden">{t('many.removed')}</span>
      ) : (
        <>
          <span className="visually-hidden">{t('many.becomes')}</span>
          <ins className={cx(styles.new)} lang={langTag(lang)}>
            {replacement}
          </ins>
        </>
      )}
      <span lang={langTag(lang)}>{after}</span>
    </span>
  );
}
