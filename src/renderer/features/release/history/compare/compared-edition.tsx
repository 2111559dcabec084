import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasChanges, isFormatOnly, type BlockChange, type EditionComparison, type Restorable, type TextField } from '@shared/domain/compare';
import { Button, cx } from '../../../../ui';
import { proseStyles } from '../../../editor';
import { langTag } from '../../lang-tag';
import editionStyles from '../../edition/edition.module.css';
import { Change } from './change';
import { ChangedBlock } from './changed-block';
import { folded } from './folding';
import { Pieces } from './pieces';
import styles from './compare.module.css';

interface ComparedEditionProps {
  readonly edition: EditionComparison;
  readonly showsAll: boolean;
  /** Undefined where the release cannot be changed. */
  readonly onTakeBack: ((what: Restorable) => void) | undefined;
}

const CREDITS = ['dateline', 'byline', 'source'] as const;

/** One language of a release with all that changed in it. */
export function ComparedEdition({ edition, showsAll, onTakeBack }: ComparedEditionProps): ReactNode {
  const { t } = useTranslation(['history', 'releases']);
  const { lang, presence, fields, body } = edition;
  const isWhole = presence !== 'both';
  const isSame = !isWhole && body.every(({ kind }) => kind === 'same') && Object.values(fields).every((pieces) => !hasChanges(pieces));

  const field = (name: TextField, className: string | undefined): ReactNode => {
    const pieces = fields[name];
    if (pieces.length === 0) return null;
    const Line = name === 'title' ? 'h2' : 'div';
    const line = (
      <Line className={cx(className)} data-field={name}>
        <Pieces pieces={pieces} />
      </Line>
    );
    if (isWhole || !hasChanges(pieces)) return <div key={name}>{line}</div>;
    return (
      <Change key={name} kind="changed" label={t('compare.field', { field: t(`releases:field.${name}`) })} onTakeBack={onTakeBack && (() => onTakeBack({ part: 'field', lang, field: name }))} takeBackLabel={t('restore.field', { field: t(`releases:field.${name}`) })}>
        {line}
      </Change>
    );
  };

  const credits = CREDITS.filter((name) => fields[name].length > 0);
  const text = (
    <>
      {field('title', editionStyles.title)}
      {field('subtitle', editionStyles.subtitle)}
      {credits.length > 0 && <div className={cx(styles.credits)}>{credits.map((name) => field(name, editionStyles.credit))}</div>}
      <div className={cx(proseStyles.prose, styles.body)} lang={langTag(lang)}>
        <Body body={body} isWhole={isWhole} showsAll={showsAll} onTakeBack={onTakeBack && ((change) => onTakeBack({ part: 'block', lang, change }))} />
      </div>
      {field('boilerplate', editionStyles.boilerplate)}
    </>
  );
  return (
    <article aria-label={t(`releases:edition.${lang}`)} lang={langTag(lang)} className={cx(editionStyles.edition, styles.edition)}>
      {isSame && <Note>{t(`compare.same.${lang}`)}</Note>}
      {isWhole ? (
        <div data-change tabIndex={-1} role="group" aria-label={t(presence === 'added' ? `compare.editionAdded.${lang}` : `compare.editionRemoved.${lang}`)}>
          <Note>{t(presence === 'added' ? `compare.editionAdded.${lang}` : `compare.editionRemoved.${lang}`)}</Note>
          {text}
        </div>
      ) : (
        text
      )}
    </article>
  );
}

function Note({ children }: { readonly children: ReactNode }): ReactNode {
  const { i18n } = useTranslation();
  return (
    <p lang={i18n.language} className={cx(styles.note)}>
      {children}
    </p>
  );
}

interface BodyProps {
  readonly body: readonly BlockChange[];
  readonly isWhole: boolean;
  readonly showsAll: boolean;
  readonly onTakeBack: ((change: BlockChange) => void) | undefined;
}

/** The blocks; long stretches without a change are folded. */
function Body({ body, isWhole, showsAll, onTakeBack }: BodyProps): ReactNode {
  const { t, i18n } = useTranslation('history');
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  return folded(body, showsAll || isWhole).map((stretch, index) => {
    if (stretch.isFolded && !opened.has(index)) {
      return (
        <Button key={index} variant="quiet" className={cx(styles.fold)} onPress={() => setOpened(new Set([...opened, index]))}>
          <span lang={i18n.language}>{t('compare.unchanged', { count: stretch.changes.length })}</span>
        </Button>
      );
    }
    return stretch.changes.map((change, place) => {
      const key = `${index} ${place}`;
      if (change.kind === 'same' || isWhole) return <ChangedBlock key={key} change={change} />;
      return (
        <BlockFrame key={key} change={change} onTakeBack={onTakeBack && (() => onTakeBack(change))} />
      );
    });
  });
}

function BlockFrame({ change, onTakeBack }: { readonly change: Exclude<BlockChange, { kind: 'same' }>; readonly onTakeBack: (() => void) | undefined }): ReactNode {
  const { t } = useTranslation('history');
  const isFormat = change.kind === 'changed' && isFormatOnly(change.detail);
  const isRetyped = change.kind === 'changed' && 'isRetyped' in change.detail && change.detail.isRetyped;
  const kind = isFormat ? 'format' : change.kind;
  const tag = isFormat || isRetyped ? t('compare.format') : change.kind === 'movedAway' || change.kind === 'movedHere' ? t(`compare.block.${change.kind}`) : null;
  return (
    <Change kind={kind} label={t(`compare.block.${kind}`)} tag={tag} onTakeBack={onTakeBack} takeBackLabel={t(`restore.${change.kind}`)}>
      <ChangedBlock change={change} />
    </Change>
  );
}
