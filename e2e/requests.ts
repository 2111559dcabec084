import type { ElectronApplication } from '@playwright/test';

export interface RequestWatch {
  /** Addresses a request was really sent to since the watch began, our own schemes excepted. */
  sent(): Promise<readonly string[]>;
}

/** Watches what the window and the hidden print page send, beside the program's own refusals and without replacing them. */
export async function watchRequests(app: ElectronApplication): Promise<RequestWatch> {
  await app.evaluate(({ session }) => {
    const sent: string[] = [];
    Object.assign(globalThis, { sentRequests: sent });
    for (const watched of [session.defaultSession, session.fromPartition('print', { cache: false })]) {
      watched.webRequest.onSendHeaders(({ url }) => {
        if (!/^(?:app|blob|data|devtools):/.test(url)) sent.push(url);
      });
    }
  });
  return { sent: () => app.evaluate(() => (globalThis as unknown as { sentRequests: string[] }).sentRequests) };
}
