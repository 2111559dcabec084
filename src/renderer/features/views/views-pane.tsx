import { useQuery } from '@tanstack/react-query';
import { CalendarDays, ChevronRight, Inbox, Sun, Trash2 } from 'lucide-react';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Collection, Tree, TreeItem, TreeItemContent, type Key } from 'react-aria-components';
import { STATUSES } from '@shared/domain/release';
import { queries, useSettings } from '../../bridge';
import { cx, ErrorNote } from '../../ui';
import styles from './views-pane.module.css';
import { StatusDot } from './status-dot';
import { viewTree, type ViewGroup, type ViewNode } from './view-tree';
import type { ViewKey } from './view-key';

interface ViewsPaneProps {
  readonly view: ViewKey;
  readonly onShow: (view: ViewKey) => void;
}

const GROUPS: readonly ViewGroup['id'][] = ['statuses', 'years', 'kinds', 'tags'];
const NO_KINDS: readonly never[] = [];

export const ViewsPane = memo(function ViewsPane({ view, onShow }: ViewsPaneProps) {
  const { t } = useTranslation(['archive', 'releases', 'desk']);
  const { language } = useSettings();
  const counts = useQuery(queries.releases.counts());
  const kinds = useQuery(queries.archive.kinds()).data ?? NO_KINDS;
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(new Set(GROUPS));

  const tree = useMemo(
    () => (counts.data === undefined ? [] : viewTree(counts.data, kinds, language, t, view)),
    [counts.data, kinds, language, t, view],
  );
  const number = useMemo(() => new Intl.NumberFormat(language), [language]);

  if (counts.isError) return <ErrorNote error={counts.error} onRetry={() => void counts.refetch()} />;

  const renderNode = (node: ViewNode | ViewGroup): ReactNode =>
    'children' in node ? (
      <TreeItem key={node.id} id={node.id} textValue={node.label} className={cx(styles.group)}>
        <TreeItemContent>
          <Button slot="chevron" className={cx(styles.groupButton)}>
            <ChevronRight size={12} aria-hidden className={cx(styles.chevron)} />
            {node.label}
          </Button>
        </TreeItemContent>
        <Collection items={node.children}>{renderNode}</Collection>
      </TreeItem>
    ) : (
      <TreeItem key={node.id} id={node.id} textValue={node.label} className={cx(styles.view)}>
        <TreeItemContent>
          <span className={cx(styles.icon)}>{icon(node.id)}</span>
          <span className={cx(styles.name)}>{node.label}</span>
          {node.count !== null && <span className={cx(styles.count)}>{number.format(node.count)}</span>}
        </TreeItemContent>
      </TreeItem>
    );

  return (
    <Tree
      aria-label={t('views.label')}
      className={cx(styles.tree)}
      items={tree}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const chosen = keys === 'all' ? undefined : [...keys][0];
        const node = tree.flatMap((item) => ('children' in item ? item.children : [item])).find(({ id }) => id === chosen);
        if (node !== undefined) onShow(node.id);
      }}
      expandedKeys={expanded}
      onExpandedChange={setExpanded}
    >
      {renderNode}
    </Tree>
  );
});

function icon(view: ViewKey): ReactNode {
  if (view === 'desk') return <Sun size={15} aria-hidden />;
  if (view === 'calendar') return <CalendarDays size={15} aria-hidden />;
  if (view === 'all') return <Inbox size={15} aria-hidden />;
  if (view === 'bin') return <Trash2 size={15} aria-hidden />;
  const status = STATUSES.find((candidate) => view === `status:${candidate}`);
  return status === undefined ? null : <StatusDot status={status} />;
}
