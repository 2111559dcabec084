import { CircleHelp } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import type { Language } from '@shared/domain/release';
import { QUERY_HELP } from '@shared/search/query/help';
import { useSettings } from '../../../bridge';
import { shortcutOf, useCommands } from '../../../commands';
import { cx, Hint, Popover } from '../../../ui';
import boxStyles from './search-box.module.css';
import styles from './search-help.module.css';

/** What can be asked, by examples that can be taken over with a click. */
export const SearchHelp = memo(function SearchHelp({ onInsert }: { readonly onInsert: (example: string) => void }) {
  const { t } = useTranslation('search');
  const { language } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const lang: Language = language === 'zh-CN' ? 'zh' : 'en';
  useCommands({ 'search.help': { run: () => setOpen(!isOpen) } });
  return (
    <Popover
      label={t('help.title')}
      placement="bottom end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Hint text={t('help.title')} shortcut={shortcutOf('search.help')}>
          <Button className={cx(boxStyles.button)} aria-label={t('help.title')}>
            <CircleHelp size={14} aria-hidden />
          </Button>
        </Hint>
      }
    >
      {(close) => (
        <div className={cx(styles.help)}>
          <h2 className={cx(styles.title)}>{t('help.title')}</h2>
          <p className={cx(styles.intro)}>{t('help.intro')}</p>
          {QUERY_HELP.map(({ id, examples }) => (
            <section key={id} className={cx(styles.group)} aria-label={t(`help.group.${id}`)}>
              <h3 className={cx(styles.caption)}>{t(`help.group.${id}`)}</h3>
              <ul>
                {examples.map((example) => (
                  <li key={example.id} className={cx(styles.example)}>
                    <Button
                      className={cx(styles.query)}
                      onPress={() => {
                        close();
                        onInsert(example[lang]);
                      }}
                    >
                      {example[lang]}
                    </Button>
                    <span className={cx(styles.meaning)}>{t(`help.example.${example.id}`)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Popover>
  );
});
