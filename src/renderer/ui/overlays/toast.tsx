import { X } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { assertDefined } from '@shared/assert';
import { Button, IconButton } from '../actions/button';
import { cx } from '../cx';
import styles from './toast.module.css';

export interface ToastContent {
  readonly text: string;
  readonly tone?: 'info' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ShownToast extends ToastContent {
  readonly id: number;
}

/** With something to press there must be time to reach it; errors stay until they are closed. */
const SHOWN_MS = 5_000;
const SHOWN_WITH_ACTION_MS = 12_000;
const MOST_TOASTS = 3;

const ToastContext = createContext<((toast: ToastContent) => void) | null>(null);

/** Shows a short message at the foot of the window. */
export const useToast = (): ((toast: ToastContent) => void) =>
  assertDefined(useContext(ToastContext), 'useToast needs the ToastProvider of the app');

function Toast({ toast, onClose }: { readonly toast: ShownToast; readonly onClose: (id: number) => void }) {
  const { t } = useTranslation();
  const [isHeld, setHeld] = useState(false);
  const { id, text, tone = 'info', action } = toast;
  useEffect(() => {
    if (isHeld || tone === 'error') return;
    const timer = setTimeout(() => onClose(id), action === undefined ? SHOWN_MS : SHOWN_WITH_ACTION_MS);
    return () => clearTimeout(timer);
  }, [isHeld, tone, action, id, onClose]);
  return (
    // Only keeps it on the screen while it is pointed at or has the focus: nothing here to operate.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={cx(styles.toast, tone === 'error' && styles.error)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={cx(styles.text)}>{text}</span>
      {action !== undefined && (
        <Button
          variant="quiet"
          className={cx(styles.action)}
          onPress={() => {
            action.run();
            onClose(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton className={cx(styles.close)} label={t('action.close')} icon={<X size={14} aria-hidden />} onPress={() => onClose(id)} />
    </div>
  );
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextId = useRef(0);

  const show = useCallback((toast: ToastContent) => {
    const id = nextId.current++;
    setToasts((shown) => [...shown, { ...toast, id }].slice(-MOST_TOASTS));
  }, []);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);

  const region = useMemo(
    () => (
      <section
        className={cx(styles.region)}
        aria-label={t('toast.region')}
        role="status"
        // Stays reachable while a modal dialog hides everything else from assistive technology.
        data-react-aria-top-layer="true"
      >
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onClose={close} />
        ))}
      </section>
    ),
    [toasts, close, t],
  );

  return (
    <ToastContext value={show}>
      {children}
      {createPortal(region, document.body)}
    </ToastContext>
  );
}
