import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withDefaultBlocks } from '@shared/domain/blocks';
import type { ReleaseId } from '@shared/domain/release';
import { TEMPLATES, fromTemplate, type Template } from '@shared/domain/templates';
import { api } from '../../bridge';
import { useCommands } from '../../commands';
import { Button, Dialog, cx, useErrorText, useToast } from '../../ui';
import { langTag } from '../release/lang-tag';
import styles from './templates.module.css';

interface TemplatesHostProps {
  readonly onCreated: (id: ReleaseId) => void;
}

/** Begins a release with one of the templates. */
export function TemplatesHost({ onCreated }: TemplatesHostProps): ReactNode {
  const { t, i18n } = useTranslation('templates');
  const toast = useToast();
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  useCommands({ 'release.template': { run: () => setOpen(true) } });
  if (!isOpen) return null;

  const lang = i18n.language === 'en' ? 'en' : 'zh';
  const begin = (template: Template): void => {
    setOpen(false);
    api.blocks
      .list()
      .then((blocks) => api.releases.create({ content: withDefaultBlocks(fromTemplate(template), blocks) }))
      .then(
        ({ id }) => onCreated(id),
        (error: unknown) => toast({ text: errorText(error), tone: 'error' }),
      );
  };
  return (
    <Dialog isOpen onClose={() => setOpen(false)} title={t('title')} size="m">
      <p className={cx(styles.hint)}>{t('hint')}</p>
      <ul className={cx(styles.list)}>
        {TEMPLATES.map((template) => (
          <li key={template.kind}>
            <Button variant="quiet" className={cx(styles.template)} onPress={() => begin(template)}>
              <span className={cx(styles.name)}>{t(`name.${template.kind}`)}</span>
              <span className={cx(styles.first)} lang={langTag(lang)}>
                {template[lang].title}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
