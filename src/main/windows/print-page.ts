import { session as sessions, WebContentsView, type WebContents } from 'electron';
import type { PrintRequest } from '../exporters/api';
import { readFont } from '../exporters/fonts';

/** The privileged scheme of the app, answered here by the print session alone: another host is another origin. */
const ORIGIN = 'app://print';
const PAGE = `${ORIGIN}/page.html`;
const PARTITION = 'print';

type Job = Pick<PrintRequest, 'html' | 'files'>;

/** A page that nobody sees: no window, no preload, no script, no network. It lives for one failure at most. */
export interface PrintPage {
  print(request: Job & Pick<PrintRequest, 'tagged'>): Promise<Uint8Array>;
  /** Ends its process at once, whatever it is doing. */
  destroy(): void;
}

/** What the page under print may load; one page prints at a time. */
let current: Job | null = null;

/** Makes the print session answer for the current job's files and our fonts, and for nothing else. Once per process. */
export function preparePrintSession(): void {
  const session = sessions.fromPartition(PARTITION, { cache: false });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(`${ORIGIN}/`) && !url.startsWith('data:') }));
  session.protocol.handle('app', async ({ url }) => {
    const { host, pathname } = new URL(url);
    if (host !== 'print' || current === null) return missing();
    if (url === PAGE) return answer(new TextEncoder().encode(current.html), 'text/html; charset=utf-8');
    const path = pathname.slice(1);
    const file = current.files.get(path);
    if (file !== undefined) return answer(file.bytes, file.mediaType);
    const font = await readFont(path);
    return font === null ? missing() : answer(font, 'font/woff2');
  });
}

const answer = (bytes: Uint8Array, mediaType: string): Response =>
  new Response(new Uint8Array(bytes), { headers: { 'content-type': mediaType, 'x-content-type-options': 'nosniff' } });

const missing = (): Response => new Response(null, { status: 404 });

export function openPrintPage(onGone: (reason: string) => void): PrintPage {
  // A view without a window prints like any page, also where there is no display: Chromium's headless platform has no
  // native windows, and making one there ends the process.
  const view = new WebContentsView({
    webPreferences: {
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  const { webContents } = view;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('render-process-gone', (_event, { reason }) => onGone(reason));
  return {
    async print({ html, files, tagged }) {
      current = { html, files };
      try {
        await webContents.loadURL(PAGE);
        await assetsReady(webContents);
        return await webContents.printToPDF({
          generateTaggedPDF: tagged,
          generateDocumentOutline: tagged,
          preferCSSPageSize: true,
          printBackground: true,
        });
      } finally {
        current = null;
      }
    },
    destroy() {
      // The view is asked, not its contents: a view that nobody refers to is collected, and its page with it.
      if (!view.webContents.isDestroyed()) view.webContents.close({ waitForBeforeUnload: false });
    },
  };
}

/**
 * Pictures are there when the page has loaded; fonts are asked for by layout only, and text printed too early comes out in
 * a system font. Scripts of the page are off, but the debugger still evaluates.
 */
const ASSETS_READY = `(async () => {
  document.body.getBoundingClientRect();
  do await document.fonts.ready; while (document.fonts.status === 'loading');
  const failed = [...document.fonts].filter((font) => font.status === 'error').map((font) => font.family);
  return failed.join(', ');
})()`;

async function assetsReady({ debugger: devtools }: WebContents): Promise<void> {
  devtools.attach('1.3');
  try {
    const reply = (await devtools.sendCommand('Runtime.evaluate', {
      expression: ASSETS_READY,
      awaitPromise: true,
      returnByValue: true,
    })) as { readonly result: { readonly value?: unknown }; readonly exceptionDetails?: { readonly text: string } };
    if (reply.exceptionDetails !== undefined) throw new Error(`The page could not be readied: ${reply.exceptionDetails.text}`);
    if (reply.result.value !== '') throw new Error(`Fonts could not be loaded: ${String(reply.result.value)}`);
  } finally {
    devtools.detach();
  }
}
