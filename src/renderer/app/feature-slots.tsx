import { lazy, Suspense, type ComponentType } from 'react';
import type { ReleaseId } from '@shared/domain/release';

/** The right pane: one release to read and edit, or a summary of several. */
export interface ReleasePaneProps {
  readonly ids: readonly ReleaseId[];
  /** Just created: opens for writing. */
  readonly isFresh: boolean;
  /** Shows another release, e.g. a related one. */
  readonly onOpen: (id: ReleaseId) => void;
}

/** Registers `import.*` with useCommands, takes dropped files, shows progress and the result. */
export interface ImportingHostProps {
  readonly onOpen: (id: ReleaseId) => void;
}

/** Registers `export.*` with useCommands for these releases, shows options, preview, progress and the result. */
export interface ExportingHostProps {
  readonly ids: readonly ReleaseId[];
}

type Module<Name extends string, Props> = Record<Name, ComponentType<Props>>;
const Nothing: ComponentType<object> = () => null;

const panes = import.meta.glob<Module<'ReleasePane', ReleasePaneProps>>('../features/release/release-pane.tsx');
const importing = import.meta.glob<Module<'ImportingHost', ImportingHostProps>>('../features/importing/importing-host.tsx');
const exporting = import.meta.glob<Module<'ExportingHost', ExportingHostProps>>('../features/exporting/exporting-host.tsx');

const LazyPane = lazy<ComponentType<ReleasePaneProps>>(async () => ({ default: (await Object.values(panes)[0]?.())?.ReleasePane ?? Nothing }));
const LazyImporting = lazy<ComponentType<ImportingHostProps>>(async () => ({ default: (await Object.values(importing)[0]?.())?.ImportingHost ?? Nothing }));
const LazyExporting = lazy<ComponentType<ExportingHostProps>>(async () => ({ default: (await Object.values(exporting)[0]?.())?.ExportingHost ?? Nothing }));

export const ReleasePane = (props: ReleasePaneProps) => (
  <Suspense fallback={null}>
    <LazyPane {...props} />
  </Suspense>
);
export const ImportingHost = (props: ImportingHostProps) => (
  <Suspense fallback={null}>
    <LazyImporting {...props} />
  </Suspense>
);
export const ExportingHost = (props: ExportingHostProps) => (
  <Suspense fallback={null}>
    <LazyExporting {...props} />
  </Suspense>
);
