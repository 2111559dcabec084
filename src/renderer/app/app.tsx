import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandPalette } from '../features/palette/command-palette';
import { ShortcutsDialog } from '../features/palette/shortcuts-dialog';
import { AboutDialog } from '../features/settings/about-dialog';
import { SettingsDialog } from '../features/settings/settings-dialog';
import { Welcome } from '../features/welcome/welcome';
import { api, queries } from '../bridge';
import { EmptyState, ErrorNote, Spinner } from '../ui';
import { Seal } from './toolbar/seal';
import { useAppearance } from './use-appearance';
import { useGlobalCommands, type DialogName } from './use-app-commands';
import { useOpening } from './use-opening';
import { Workspace } from './workspace';

export function App() {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [importsFolder, setImportsFolder] = useState(false);
  const archive = useQuery(queries.archive.state());
  const { open, isOpening } = useOpening();
  useAppearance();
  useGlobalCommands(setDialog);
  const close = (): void => setDialog(null);

  if (archive.isError) {
    return <EmptyState icon={<Seal isLarge />} title={t('app.name')} actions={<ErrorNote error={archive.error} onRetry={() => void archive.refetch()} />} />;
  }
  if (archive.data === undefined) {
    return <EmptyState icon={<Spinner label={t('loading')} />} title={t('loading')} />;
  }
  const { current } = archive.data;
  return (
    <>
      {current === null ? (
        <Welcome
          state={archive.data}
          mark={<Seal isLarge />}
          isBusy={isOpening}
          onEmpty={() => open(api.archive.openDefault)}
          onSample={() => open(api.archive.openSample)}
          onImport={() =>
            open(async () => {
              const state = await api.archive.openDefault();
              setImportsFolder(state.current !== null);
              return state;
            })
          }
          onChoose={() => open(api.archive.choose)}
          onRecent={(path) => open(() => api.archive.openRecent({ path }))}
        />
      ) : (
        <Workspace
          // Nothing of one archive may be shown, or written, in another.
          key={current.path}
          archive={current}
          importsFolder={importsFolder}
          onImportsFolder={() => setImportsFolder(false)}
        />
      )}
      <SettingsDialog isOpen={dialog === 'settings'} hasArchive={current !== null} onClose={close} />
      <CommandPalette isOpen={dialog === 'palette'} onClose={close} />
      <ShortcutsDialog isOpen={dialog === 'shortcuts'} onClose={close} />
      <AboutDialog isOpen={dialog === 'about'} mark={<Seal isLarge />} onClose={close} />
    </>
  );
}
