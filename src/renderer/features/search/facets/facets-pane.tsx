import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@shared/domain/release';
import type { SearchFacets } from '@shared/domain/search';
import { clausesOf, replaceClauses } from '@shared/search/query';
import { queries, useSettings } from '../../../bridge';
import { Button, cx } from '../../../ui';
import { FacetGroup } from './facet-group';
import { facetsOf, toggled, type FacetNames, type FacetValue } from './facet-values';
import { Histogram } from './histogram';
import styles from './facets-pane.module.css';
import { useFacets, type FacetsRequest } from './use-facets';

interface FacetsPaneProps {
  readonly request: FacetsRequest;
  readonly facets: SearchFacets;
  /** How many were found, in words. */
  readonly count: string;
  readonly onRefine: (change: (text: string) => string) => void;
  readonly onClear: () => void;
}

const NO_KINDS: readonly never[] = [];

/** What a search can be narrowed down by, in place of the views. Each click edits the text in the search box. */
export const FacetsPane = memo(function FacetsPane({ request, facets, count, onRefine, onClear }: FacetsPaneProps) {
  const { t } = useTranslation(['search', 'archive', 'releases']);
  const { language } = useSettings();
  const kinds = useQuery(queries.archive.kinds()).data ?? NO_KINDS;
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const lang: Language = language === 'zh-CN' ? 'zh' : 'en';
  const offered = useFacets(request, facets);
  const { text } = request;

  const names = useMemo(
    (): FacetNames => ({
      language: lang,
      kinds,
      year: (year) => t('archive:views.year', { year }),
      status: (status) => t(`releases:status.${status}`),
      edition: (edition) => t(`language.${edition}`),
      content: (content) => t(`content.${content}`),
    }),
    [t, kinds, lang],
  );
  const dates = useMemo(() => clausesOf(text).flatMap(({ field, value, negated }) => (field === 'date' && !negated ? [value] : [])), [text]);
  const toggle = (value: FacetValue): void => onRefine((now) => toggled(now, value, lang));

  return (
    // The arrow keys go from box to box, as in a list; Tab goes from group to group.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={cx(styles.pane)} onKeyDown={moveAmongBoxes}>
      <header className={cx(styles.header)}>
        <h2 className={cx(styles.title)}>{t('facets.title')}</h2>
        <Button variant="quiet" className={cx(styles.clear)} onPress={onClear}>
          {t('facets.clear')}
        </Button>
        <p className={cx(styles.count)}>{count}</p>
      </header>
      <Histogram months={offered.months} dates={dates} onChoose={(period) => onRefine((now) => replaceClauses(now, 'date', period, lang))} />
      {facetsOf(offered, text, names).map((facet) => (
        <FacetGroup
          key={facet.id}
          facet={facet}
          isExpanded={expanded.has(facet.id)}
          onExpand={(isExpanded) => setExpanded((now) => new Set(isExpanded ? [...now, facet.id] : [...now].filter((id) => id !== facet.id)))}
          onToggle={toggle}
        />
      ))}
    </div>
  );
});

function moveAmongBoxes(event: KeyboardEvent<HTMLDivElement>): void {
  const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="checkbox"]')];
  const index = boxes.findIndex((box) => box === event.target);
  const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: boxes.length - 1 }[event.key];
  if (index < 0 || target === undefined) return;
  event.preventDefault();
  boxes[target]?.focus();
}
