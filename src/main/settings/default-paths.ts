import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';

/** The product's folder of profile data: where Electron puts `userData`, for those who run without Electron. */
export function defaultProfile(): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Tonggao');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Tonggao');
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Tonggao');
}

export const defaultArchive = (profile: string): string => join(profile, 'Archive');
export const sampleArchive = (profile: string): string => join(profile, 'Sample Archive');
