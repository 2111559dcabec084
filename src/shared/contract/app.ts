import { z } from 'zod';
import { channel } from './channel';

export interface AppInfo {
  readonly version: string;
  readonly platform: string;
  readonly electron: string;
}

export const app = {
  info: channel<AppInfo>()(z.undefined().optional()),
  /** The answer to the `app.flush` event: everything typed is saved, the window may close. */
  flushed: channel<null>()(z.undefined().optional()),
  /** Lets the menu enable and check its items as the window's state changes. */
  commandState: channel<null>()(
    z.strictObject({ enabled: z.array(z.string().max(64)).max(200), checked: z.array(z.string().max(64)).max(200) }),
  ),
  /** Opens a link of a release in the system's browser after asking with the whole address shown. http(s) and mailto only. */
  openLink: channel<null>()(z.strictObject({ href: z.string().max(2_048) })),
};
