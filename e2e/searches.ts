import type { ElectronApplication } from '@playwright/test';

interface SearchWatch {
  /** What the window has asked of search since the watch began. */
  texts(): Promise<readonly string[]>;
}

/** Listens at main's side of the border, beside the program's own handler. */
export async function watchSearches(app: ElectronApplication): Promise<SearchWatch> {
  await app.evaluate(({ ipcMain }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedSearches: asked });
    type Handler = (event: unknown, request: { readonly text: string }) => unknown;
    // Electron offers no public way to listen beside a handler.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const handler = handlers.get('search.query');
    if (handler === undefined) throw new Error('search.query has no handler');
    handlers.set('search.query', (event, request) => {
      asked.push(request.text);
      return handler(event, request);
    });
  });
  return { texts: () => app.evaluate(() => (globalThis as unknown as { askedSearches: string[] }).askedSearches) };
}
