import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

/** The page enforces Trusted Types; this policy can name one script, our bundled worker, and no other. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('pdf-worker', {
  createScriptURL: () => workerUrl,
});

let worker: Worker | null = null;

/** Reads a PDF in pdf.js's worker, which is started for the first one. The bytes are given away to the worker. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  worker ??= new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
  GlobalWorkerOptions.workerPort = worker;
  // Our own PDFs embed their fonts and need none of what pdf.js could fetch or compile.
  return getDocument({ data: bytes, isEvalSupported: false, useWasm: false, enableXfa: false }).promise;
}
