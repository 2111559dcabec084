import type { Session } from 'electron';

/** Nothing leaks: every permission is denied, and every request to anything but our own schemes is cancelled. */
export function keepOffline(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest((request, decide) => {
    decide({ cancel: !/^(?:app|blob|data|devtools):/.test(request.url) });
  });
}
