import { FileInput, FileOutput, MessageSquarePlus } from 'lucide-react';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import { withSuggestion, type AnchorPlace, type PlacedComment } from '@shared/domain/review';
import { api } from '../../bridge';
import { useRunCommand } from '../../commands';
import { Button, ErrorNote, IconButton, LiveRegion, Spinner, cx, useToast } from '../../ui';
import { Panel, PanelSection } from '../release/panel';
import { CommentCard } from './comment-card';
import { clearCommentMarks, goToComment, markComments } from './comment-marks';
import { Composer } from './composer';
import styles from './review.module.css';
import { useComments } from './use-comments';

interface ReviewPanelProps {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
  /** Holds the editions. */
  readonly root: RefObject<HTMLElement | null>;
  /** Changes when the text in `root` does. */
  readonly shown: readonly unknown[];
  /** What a new comment is about; null while none is written. */
  readonly about: AnchorPlace | null;
  readonly onAboutDone: () => void;
  readonly onClose: () => void;
  /** Undefined where the text must not be changed. */
  readonly onReplace: ((change: (current: ReleaseContent) => ReleaseContent) => void) | undefined;
}

function useMarkedComments(root: ReviewPanelProps['root'], placed: readonly PlacedComment[], shown: readonly unknown[]): void {
  useEffect(() => {
    if (root.current !== null) markComments(root.current, placed);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `shown` stands for what the elements hold
  }, [root, placed, ...shown]);
  useEffect(() => clearCommentMarks, []);
}

/** What colleagues say about the text: each comment leads to its words, suggestions are taken over by a press. */
export function ReviewPanel({ id, content, root, shown, about, onAboutDone, onClose, onReplace }: ReviewPanelProps): ReactNode {
  const { t } = useTranslation(['review', 'common']);
  const run = useRunCommand();
  const toast = useToast();
  const { placed, isLoading, error, change } = useComments(id, content);
  const open = placed.filter(({ comment }) => comment.state === 'open');
  const settled = placed.filter(({ comment }) => comment.state !== 'open');
  useMarkedComments(root, placed, shown);

  const remove = async (comment: string): Promise<void> => {
    if (!(await change(() => api.review.setRemoved({ comment, isRemoved: true })))) return;
    toast({ text: t('removed'), action: { label: t('common:action.undo'), run: () => void change(() => api.review.setRemoved({ comment, isRemoved: false })) } });
  };
  const accept = ({ comment }: PlacedComment, replace: NonNullable<ReviewPanelProps['onReplace']>): void => {
    if (withSuggestion(content, comment) === content) {
      toast({ text: t('gone'), tone: 'error' });
      return;
    }
    replace((current) => withSuggestion(current, comment));
    void change(() => api.review.settle({ comment: comment.id, state: 'accepted' }));
  };
  const card = (one: PlacedComment): ReactNode => (
    <CommentCard
      key={one.comment.id}
      placed={one}
      onGo={() => root.current !== null && goToComment(root.current, one)}
      onReply={(text) => void change(() => api.review.reply({ comment: one.comment.id, text }))}
      onSettle={(state) => void change(() => api.review.settle({ comment: one.comment.id, state }))}
      onRemove={() => void remove(one.comment.id)}
      onAccept={onReplace === undefined ? undefined : () => accept(one, onReplace)}
    />
  );
  return (
    <Panel title={t('title')} onClose={onClose}>
      <div className={cx(styles.head)}>
        <Button icon={<MessageSquarePlus size={14} aria-hidden />} onPress={() => run('review.comment')}>
          {t('add')}
        </Button>
        <IconButton label={t('export')} icon={<FileOutput size={15} aria-hidden />} onPress={() => run('review.export')} />
        <IconButton label={t('import')} icon={<FileInput size={15} aria-hidden />} onPress={() => run('review.import')} />
      </div>
      {about !== null && (
        <Composer
          key={`${about.lang} ${about.field} ${about.line} ${about.span.join()}`}
          place={about}
          onCancel={onAboutDone}
          onSave={(comment) =>
            void change(() => api.review.add({ id, comment })).then((isAdded) => {
              if (isAdded) onAboutDone();
            })
          }
        />
      )}
      {error !== null && <ErrorNote error={error} />}
      {isLoading && <Spinner label={t('title')} />}
      {!isLoading && placed.length === 0 && about === null && <p className={cx(styles.none)}>{t('none')}</p>}
      <LiveRegion text={isLoading ? '' : t('count', { count: open.length })} />
      <div className={cx(styles.lists)}>
        {open.length > 0 && (
          <PanelSection title={t('count', { count: open.length })}>
            <ul className={cx(styles.cards)}>{open.map(card)}</ul>
          </PanelSection>
        )}
        {settled.length > 0 && (
          <PanelSection title={t('settled', { count: settled.length })}>
            <ul className={cx(styles.cards)}>{settled.map(card)}</ul>
          </PanelSection>
        )}
      </div>
    </Panel>
  );
}
