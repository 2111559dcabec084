import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INTERFACE_LANGUAGES, THEMES } from '@shared/contract';
import { changeSettings, useSettings } from '../../bridge';
import { Checkbox, cx, Dialog, Segmented, Select, Tabs, TextField } from '../../ui';
import { ChecklistEditor } from './checklist-editor';
import { KindsEditor } from './kinds-editor';
import styles from './settings.module.css';
import { WordsEditor } from './words-editor';

interface SettingsDialogProps {
  readonly isOpen: boolean;
  readonly hasArchive: boolean;
  readonly onClose: () => void;
}

export function SettingsDialog({ isOpen, hasArchive, onClose }: SettingsDialogProps) {
  const { t } = useTranslation(['settings', 'workflow', 'checks']);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('title')} size="l">
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'general', label: t('tab.general'), content: <General /> },
          {
            id: 'kinds',
            label: t('tab.kinds'),
            content: hasArchive ? <KindsEditor /> : <p className={cx(styles.hint)}>{t('kinds.noArchive')}</p>,
          },
          { id: 'checklist', label: t('tab.checklist'), content: hasArchive ? <ChecklistEditor /> : <p className={cx(styles.hint)}>{t('workflow:checklist.noArchive')}</p> },
          { id: 'words', label: t('tab.words'), content: hasArchive ? <WordsEditor /> : <p className={cx(styles.hint)}>{t('checks:house.noArchive')}</p> },
        ]}
      />
    </Dialog>
  );
}

/** Every change takes effect at once: there is nothing to confirm. */
function General() {
  const { t } = useTranslation('settings');
  const { language, theme, author, systemAuthor, remembersSearches } = useSettings();
  // Its own copy: an answer that is one letter late must not overwrite what is being typed.
  const [name, setName] = useState(author);
  return (
    <div className={cx(styles.general)}>
      <Select
        label={t('language')}
        choices={INTERFACE_LANGUAGES.map((id) => ({ id, label: t(`language.${id}`) }))}
        value={language}
        onChange={(value) => void changeSettings({ language: value })}
      />
      <div className={cx(styles.row)}>
        <span className={cx(styles.caption)}>{t('theme')}</span>
        <Segmented
          label={t('theme')}
          segments={THEMES.map((id) => ({ id, label: t(`theme.${id}`) }))}
          value={theme}
          onChange={(value) => void changeSettings({ theme: value })}
        />
      </div>
      <TextField
        label={t('author')}
        value={name}
        maxLength={200}
        placeholder={systemAuthor}
        description={t('author.description', { name: systemAuthor })}
        onChange={(value) => {
          setName(value);
          void changeSettings({ author: value });
        }}
      />
      <Checkbox
        isSelected={remembersSearches}
        description={t('searches.description')}
        onChange={(isSelected) => void changeSettings({ remembersSearches: isSelected })}
      >
        {t('searches')}
      </Checkbox>
    </div>
  );
}
