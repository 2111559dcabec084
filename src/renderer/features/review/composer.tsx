import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_COMMENT, anchorAt, type AnchorPlace, type NewComment } from '@shared/domain/review';
import { Button, Checkbox, TextArea, TextField, cx } from '../../ui';
import { langTag } from '../release/lang-tag';
import styles from './review.module.css';

interface ComposerProps {
  readonly place: AnchorPlace;
  readonly onSave: (comment: NewComment) => void;
  readonly onCancel: () => void;
}

/** A new comment on the words that are selected, or what should stand there instead. */
export function Composer({ place, onSave, onCancel }: ComposerProps): ReactNode {
  const { t } = useTranslation(['review', 'common']);
  const anchor = anchorAt(place);
  const [text, setText] = useState('');
  const [suggests, setSuggests] = useState(false);
  const [replacement, setReplacement] = useState(anchor.quote);
  const isBlank = text.trim() === '' && !(suggests && replacement !== anchor.quote);

  const save = (): void => {
    if (!isBlank) onSave({ anchor, text: text.trim(), replacement: suggests ? replacement.replace(/[\r\n]+/g, ' ') : null });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <form className={cx(styles.composer)} aria-label={t('add')} onSubmit={(event) => event.preventDefault()}>
      <blockquote className={cx(styles.quote)} lang={langTag(place.lang)}>
        {anchor.quote}
      </blockquote>
      <TextArea label={t('text')} placeholder={t('text.placeholder')} value={text} onChange={setText} onKeyDown={onKeyDown} maxLength={LONGEST_COMMENT} autoFocus />
      <Checkbox isSelected={suggests} onChange={setSuggests}>
        {t('suggest')}
      </Checkbox>
      {suggests && <TextField label={t('replacement')} lang={langTag(place.lang)} value={replacement} onChange={setReplacement} onEnter={save} maxLength={LONGEST_COMMENT} />}
      <div className={cx(styles.actions)}>
        <Button onPress={onCancel}>{t('common:action.cancel')}</Button>
        <Button variant="primary" isDisabled={isBlank} onPress={save}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
