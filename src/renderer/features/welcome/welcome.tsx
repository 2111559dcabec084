import { ArrowRight, BookOpen, FilePlus2, FolderInput, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import type { ArchiveState } from '@shared/contract';
import { cx, ErrorNote } from '../../ui';
import styles from './welcome.module.css';

interface WelcomeProps {
  readonly state: ArchiveState;
  readonly mark: ReactNode;
  readonly isBusy: boolean;
  readonly onEmpty: () => void;
  readonly onSample: () => void;
  readonly onImport: () => void;
  readonly onChoose: () => void;
  readonly onRecent: (path: string) => void;
}

const ICON = { size: 20, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function Welcome({ state, mark, isBusy, onEmpty, onSample, onImport, onChoose, onRecent }: WelcomeProps) {
  const { t } = useTranslation('archive');
  return (
    <main className={cx(styles.screen)}>
      <div className={cx(styles.column)}>
        <header className={cx(styles.header)}>
          {mark}
          <h1 className={cx(styles.title)}>{t('welcome.title')}</h1>
          <p className={cx(styles.subtitle)}>{t('welcome.subtitle')}</p>
        </header>
        {state.error !== null && <ErrorNote error={state.error} />}
        <ul className={cx(styles.choices)} aria-label={t('welcome.start')}>
          <Choice icon={<BookOpen {...ICON} />} title={t('welcome.sample')} text={t('welcome.sampleText')} isDisabled={isBusy} onPress={onSample} />
          <Choice
            icon={<FilePlus2 {...ICON} />}
            title={t('welcome.empty')}
            text={t('welcome.emptyText', { path: state.defaultPath })}
            isDisabled={isBusy}
            onPress={onEmpty}
          />
          <Choice icon={<FolderInput {...ICON} />} title={t('welcome.import')} text={t('welcome.importText')} isDisabled={isBusy} onPress={onImport} />
          <Choice icon={<FolderOpen {...ICON} />} title={t('welcome.choose')} text={t('welcome.chooseText')} isDisabled={isBusy} onPress={onChoose} />
        </ul>
        {state.recent.length > 0 && (
          <section aria-label={t('welcome.recent')}>
            <h2 className={cx(styles.caption)}>{t('welcome.recent')}</h2>
            <ul>
              {state.recent.map((path) => (
                <li key={path}>
                  <Button className={cx(styles.recent)} isDisabled={isBusy} onPress={() => onRecent(path)}>
                    {path}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className={cx(styles.offline)}>{t('welcome.offline')}</p>
      </div>
    </main>
  );
}

interface ChoiceProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Choice({ icon, title, text, isDisabled, onPress }: ChoiceProps) {
  return (
    <li>
      <Button className={cx(styles.choice)} isDisabled={isDisabled} onPress={onPress}>
        <span className={cx(styles.icon)}>{icon}</span>
        <span className={cx(styles.words)}>
          <span className={cx(styles.choiceTitle)}>{title}</span>
          <span className={cx(styles.choiceText)}>{text}</span>
        </span>
        <ArrowRight size={15} aria-hidden className={cx(styles.arrow)} />
      </Button>
    </li>
  );
}
