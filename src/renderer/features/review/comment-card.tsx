import { Check, MessageSquare, RotateCcw, Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_COMMENT, type CommentState, type PlacedComment } from '@shared/domain/review';
import { Button, IconButton, TextField, cx } from '../../ui';
import { momentText } from '../release/format-dates';
import { langTag } from '../release/lang-tag';
import styles from './review.module.css';

interface CommentCardProps {
  readonly placed: PlacedComment;
  readonly onGo: () => void;
  readonly onReply: (text: string) => void;
  readonly onSettle: (state: CommentState) => void;
  readonly onRemove: () => void;
  /** Puts the suggestion into the text; undefined where the text must not be changed. */
  readonly onAccept: (() => void) | undefined;
}

/** One comment with its answers, and what may become of it. */
export function CommentCard({ placed: { comment, place }, onGo, onReply, onSettle, onRemove, onAccept }: CommentCardProps): ReactNode {
  const { t, i18n } = useTranslation('review');
  const { anchor, text, replacement, author, at, state, settledBy, settledAt, replies } = comment;
  const [answer, setAnswer] = useState<string | null>(null);
  const signed = (name: string, when: string): string => (name === '' ? momentText(when, i18n.language) : t('by', { author: name, when: momentText(when, i18n.language) }));
  const reply = (words: string): void => {
    if (words.trim() === '') return;
    setAnswer(null);
    onReply(words.trim());
  };
  return (
    <li className={cx(styles.card, state !== 'open' && styles.settled)}>
      <Button variant="quiet" className={cx(styles.open)} onPress={onGo} isDisabled={place === null} aria-label={`${t('go')}: ${anchor.quote}`}>
        <span className={cx(styles.quote)} lang={langTag(anchor.lang)}>
          {replacement === null ? (
            anchor.quote
          ) : (
            <>
              <del>{anchor.quote}</del> <ins>{replacement}</ins>
            </>
          )}
        </span>
      </Button>
      {text !== '' && <p className={cx(styles.text)}>{text}</p>}
      <p className={cx(styles.by)}>{signed(author, at)}</p>
      {place === null && state === 'open' && <p className={cx(styles.lost)}>{t('lost')}</p>}
      {replies.length > 0 && (
        <ul className={cx(styles.replies)}>
          {replies.map((one, index) => (
            <li key={index}>
              <p className={cx(styles.text)}>{one.text}</p>
              <p className={cx(styles.by)}>{signed(one.author, one.at)}</p>
            </li>
          ))}
        </ul>
      )}
      {state !== 'open' && (
        <p className={cx(styles.state)}>
          {t(`state.${state}`)}
          {settledAt !== null && <span className={cx(styles.by)}>{signed(settledBy, settledAt)}</span>}
        </p>
      )}
      {answer !== null && (
        <div className={cx(styles.answer)}>
          <TextField label={t('reply')} labelHidden placeholder={t('reply')} value={answer} onChange={setAnswer} onEnter={reply} maxLength={LONGEST_COMMENT} autoFocus />
          <Button onPress={() => reply(answer)} isDisabled={answer.trim() === ''}>
            {t('reply.save')}
          </Button>
        </div>
      )}
      <div className={cx(styles.tools)}>
        {state === 'open' && replacement !== null && (
          <>
            <Button icon={<Check size={14} aria-hidden />} onPress={() => onAccept?.()} isDisabled={onAccept === undefined || place === null}>
              {t('accept')}
            </Button>
            <Button icon={<X size={14} aria-hidden />} onPress={() => onSettle('rejected')}>
              {t('reject')}
            </Button>
          </>
        )}
        {state === 'open' && replacement === null && (
          <Button icon={<Check size={14} aria-hidden />} onPress={() => onSettle('resolved')}>
            {t('resolve')}
          </Button>
        )}
        <span className={cx(styles.space)} />
        {state === 'open' ? (
          <IconButton label={t('reply')} icon={<MessageSquare size={14} aria-hidden />} onPress={() => setAnswer(answer === null ? '' : null)} />
        ) : (
          <IconButton label={t('reopen')} icon={<RotateCcw size={14} aria-hidden />} onPress={() => onSettle('open')} />
        )}
        <IconButton label={t('remove')} icon={<Trash2 size={14} aria-hidden />} onPress={onRemove} />
      </div>
    </li>
  );
}
