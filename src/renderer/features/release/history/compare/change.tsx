import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockChange } from '@shared/domain/compare';
import { IconButton, cx } from '../../../../ui';
import styles from './compare.module.css';

interface ChangeProps {
  readonly kind: Exclude<BlockChange['kind'], 'same'> | 'format';
  readonly label: string;
  /** Said above it, where the text itself does not show what changed. */
  readonly tag?: string | null;
  readonly onTakeBack: (() => void) | undefined;
  readonly takeBackLabel: string;
  readonly children: ReactNode;
}

/** Something that changed: a stop of "next change", with the button that takes it back. */
export function Change({ kind, label, tag = null, onTakeBack, takeBackLabel, children }: ChangeProps): ReactNode {
  const { i18n } = useTranslation();
  return (
    <div data-change={kind} tabIndex={-1} role="group" aria-label={label} className={cx(styles.change, styles[kind])}>
      {tag !== null && (
        <span lang={i18n.language} className={cx(styles.tag)}>
          {tag}
        </span>
      )}
      {children}
      {onTakeBack !== undefined && <IconButton className={cx(styles.takeBack)} label={takeBackLabel} icon={<Undo2 size={14} aria-hidden />} onPress={onTakeBack} />}
    </div>
  );
}
