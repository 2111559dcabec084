import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner, cx } from '../../ui';
import { openPdf } from './pdf-document';
import styles from './exporting.module.css';

/** A4, until a page has told its own size. */
const USUAL_RATIO = 297 / 210;

interface PdfPagesProps {
  readonly bytes: Uint8Array;
  readonly onError: (error: unknown) => void;
}

/** All pages of a PDF below each other; each is drawn when it comes near the visible part. */
export function PdfPages({ bytes, onError }: PdfPagesProps): ReactNode {
  const { t } = useTranslation('exports');
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const failed = useRef(onError);
  useEffect(() => {
    failed.current = onError;
  });

  useEffect(() => {
    let opened: PDFDocumentProxy | null = null;
    let isGone = false;
    // A copy: pdf.js takes the bytes away, and the same answer may be shown again.
    openPdf(bytes.slice()).then(
      (document) => {
        opened = document;
        if (isGone) void document.loadingTask.destroy();
        else setPdf(document);
      },
      (error: unknown) => {
        if (!isGone) failed.current(error);
      },
    );
    return () => {
      isGone = true;
      setPdf(null);
      void opened?.loadingTask.destroy();
    };
  }, [bytes]);

  if (pdf === null) return <Spinner label={t('preview.loading')} />;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return numbers.map((number) => <PdfPage key={number} pdf={pdf} number={number} onError={onError} />);
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly onError: (error: unknown) => void;
}

function PdfPage({ pdf, number, onError }: PdfPageProps): ReactNode {
  const { t } = useTranslation('exports');
  const frame = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(number === 1);
  const [page, setPage] = useState<PDFPageProxy | null>(null);

  useEffect(() => {
    if (isNear || frame.current === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: '400px',
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [isNear]);

  useEffect(() => {
    if (!isNear) return;
    let isGone = false;
    pdf.getPage(number).then(
      (found) => {
        if (!isGone) setPage(found);
      },
      // A preview closed meanwhile takes its document with it, which is no failure.
      (error: unknown) => {
        if (!isGone) onError(error);
      },
    );
    return () => {
      isGone = true;
    };
  }, [pdf, number, isNear, onError]);

  const size = page?.getViewport({ scale: 1 });
  const ratio = size === undefined ? USUAL_RATIO : size.height / size.width;
  return (
    <div
      ref={frame}
      role="img"
      aria-label={t('preview.page', { page: number, total: pdf.numPages })}
      className={cx(styles.page)}
      style={{ aspectRatio: `1 / ${String(ratio)}` }}
    >
      {page !== null && <PageCanvas page={page} />}
    </div>
  );
}

function PageCanvas({ page }: { readonly page: PDFPageProxy }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (target.clientWidth / width) * window.devicePixelRatio });
    target.width = Math.round(viewport.width);
    target.height = Math.round(viewport.height);
    const task = page.render({ canvas: target, viewport });
    // A page that is scrolled away while it is drawn ends in a cancellation, which is no failure.
    task.promise.catch(() => undefined);
    return () => task.cancel();
  }, [page]);
  return <canvas ref={canvas} className={cx(styles.canvas)} />;
}
