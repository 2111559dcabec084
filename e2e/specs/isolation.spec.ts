import { contract, type Bridge } from '../../src/shared/contract';
import { expect, test } from '../fixtures';
import { watchRequests } from '../requests';

declare const window: Window & typeof globalThis & { readonly tonggao: Bridge };

const refused = { ok: false, error: { code: 'request.invalid', detail: {} } };

test('a hostile page could neither reach the computer, nor ask what it may not, nor send a word out', async ({ launch, folder }) => {
  const running = await launch({ expectedRefusals: /Content Security Policy|violates the following|404|ERR_BLOCKED/ });
  const { page, app, window: main } = running;
  const requests = await watchRequests(app);
  await main.startEmpty();

  await test.step('the page has nothing of Node', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    );
    expect(found).toEqual([]);
  });

  await test.step('the bridge has exactly the methods of the contract', async () => {
    const offered = await page.evaluate(() => {
      const names = (value: object): string[] =>
        Object.entries(value).flatMap(([name, member]) =>
          typeof member === 'function' ? [name] : names(member as object).map((inner) => `${name}.${inner}`),
        );
      return names(window.tonggao).sort();
    });
    const promised = Object.entries(contract).flatMap(([feature, methods]) => Object.keys(methods).map((method) => `${feature}.${method}`));
    expect(offered).toEqual([...promised, 'on', 'pathsOf'].sort());
  });

  await test.step('requests of another shape are refused', async () => {
    const answers = await page.evaluate(() => {
      // As a page would that does not keep to the types.
      const { releases, search, settings, exports } = window.tonggao as unknown as Record<string, Record<string, (request?: unknown) => Promise<unknown>>>;
      return Promise.all([
        releases?.get?.({ id: 5 }),
        releases?.get?.({ id: 'x', path: '/etc/passwd' }),
        releases?.get?.(null),
        releases?.get?.([]),
        releases?.list?.({ filter: {}, limit: 1e9 }),
        releases?.bin?.({ ids: [] }),
        search?.query?.({ text: ['a'] }),
        search?.query?.({ text: 'a'.repeat(10_001) }),
        settings?.change?.({ theme: 'pink' }),
        settings?.change?.({ recentArchives: ['/etc'] }),
        exports?.reveal?.({ path: '/etc/passwd' }),
      ]);
    });
    expect(answers).toEqual(answers.map(() => refused));
  });

  await test.step('a __proto__ in a request changes nothing', async () => {
    const changed = await page.evaluate(async () => {
      const change = window.tonggao.settings.change as (request: unknown) => Promise<unknown>;
      await change(JSON.parse('{"__proto__":{"theme":"dark","polluted":true}}'));
      await change(JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'));
      return ((await window.tonggao.settings.get()) as { value: object }).value;
    });
    expect(changed).toMatchObject({ theme: 'system' });
    expect(await app.evaluate(() => 'polluted' in {})).toBe(false);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });

  await test.step('only folders the person has opened can be opened again', async () => {
    const answer = await page.evaluate((path) => window.tonggao.archive.openRecent({ path }), folder);
    expect(answer).toEqual(refused);
  });

  await test.step('no file outside the built page is served', async () => {
    const paths = [
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/%2e%2e%2f%2e%2e%2fpackage.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/..%5c..%5cpackage.json',
      '/%2fetc%2fhostname.json',
      '/etc/passwd',
      '/attachment/../../package.json',
      `/attachment/${'0'.repeat(64)}`,
      '/%00.json',
      '/%',
      '/',
    ];
    const answers = await app.evaluate(
      ({ session }, asked) => Promise.all(asked.map(async (path) => (await session.defaultSession.fetch(`app://bundle${path}`)).status)),
      paths,
    );
    expect(Object.fromEntries(paths.map((path, index) => [path, answers[index]]))).toEqual(
      Object.fromEntries(paths.map((path) => [path, path === '/' ? 200 : 404])),
    );
    const elsewhere = await app.evaluate(async ({ session }) => (await session.defaultSession.fetch('app://other/index.html')).status);
    expect(elsewhere).toBe(404);
  });

  await test.step('nothing leaves, however it is tried', async () => {
    await page.evaluate(async () => {
      new Image().src = 'https://example.com/image';
      navigator.sendBeacon('https://example.com/beacon', 'x');
      await fetch('https://example.com/fetch').catch(() => undefined);
      try {
        new WebSocket('wss://example.com/socket');
      } catch {
        // Refused at once, or later: both are a refusal.
      }
    });
    // The second wall, should the page's policy ever be weakened: the session itself sends nothing.
    const beyond = await app.evaluate(({ session }) =>
      session.defaultSession.fetch('https://example.com/session').then(
        () => 'sent',
        (error: unknown) => String(error),
      ),
    );
    expect(beyond).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(await requests.sent()).toEqual([]);
  });

  await test.step('no permission is granted', async () => {
    const states = await page.evaluate(() =>
      Promise.all((['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(async (name) => (await navigator.permissions.query({ name })).state)),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  await test.step('the page goes nowhere and opens no window', async () => {
    const before = page.url();
    await app.evaluate(({ BrowserWindow }) => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) => seen.push(`${event.url} ${String(event.defaultPrevented)}`));
    });
    const opened = await page.evaluate(() => [window.open('https://example.com/'), window.open('app://bundle/index.html')]);
    expect(opened).toEqual([null, null]);
    for (const target of ['https://example.com/', 'app://bundle/other.html']) {
      await page.evaluate((url) => location.assign(url), target);
      await expect.poll(() => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.at(-1))).toBe(`${target} true`);
    }
    // Asked of the window itself: Playwright goes on waiting for the page that never comes.
    const after = await app.evaluate(async ({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      const contents = windows[0]?.webContents;
      return { count: windows.length, url: contents?.getURL(), hasContent: (await contents?.executeJavaScript('document.getElementById("root").childElementCount > 0')) as unknown };
    });
    expect(after).toEqual({ count: 1, url: before, hasContent: true });
  });
});
