import { cx } from '../../ui';
import styles from './seal.module.css';

const CHARACTER = '通';

/** The mark of the house: the first character of 通稿 in cinnabar, as a seal. */
export function Seal({ isLarge = false }: { readonly isLarge?: boolean }) {
  return (
    <span className={cx(styles.seal, isLarge && styles.sealLarge)} lang="zh-CN" aria-hidden>
      {CHARACTER}
    </span>
  );
}
