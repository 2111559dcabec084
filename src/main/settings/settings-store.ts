import { mkdir, readFile, rename } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { Settings, type EffectiveSettings, type InterfaceLanguage } from '@shared/contract';
import { writeAtomically } from '../files/write-atomically';

/** What a person chose, in one small JSON file. Unreadable files are kept aside and the defaults apply. */
export class SettingsStore {
  private queue: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly systemLanguage: InterfaceLanguage,
    private settings: Settings,
  ) {}

  static async open(path: string, systemLocale: string): Promise<SettingsStore> {
    const language = systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
    await mkdir(dirname(path), { recursive: true });
    return new SettingsStore(path, language, await read(path));
  }

  get effective(): EffectiveSettings {
    return {
      ...this.settings,
      language: this.settings.language ?? this.systemLanguage,
      systemAuthor: userInfo().username,
    };
  }

  /** The name that revisions are signed with. */
  get author(): string {
    return this.settings.author.trim() || userInfo().username;
  }

  async change(changes: Partial<Settings>): Promise<EffectiveSettings> {
    this.settings = { ...this.settings, ...changes };
    const written = this.queue.then(() => writeAtomically(this.path, JSON.stringify(this.settings, null, 2)));
    // A failed write must not block the next one; the caller of this change still hears of it.
    this.queue = written.catch(() => undefined);
    await written;
    return this.effective;
  }

  async rememberArchive(path: string): Promise<void> {
    const others = this.settings.recentArchives.filter((known) => known !== path);
    await this.change({ recentArchives: [path, ...others].slice(0, 10) });
  }
}

async function read(path: string): Promise<Settings> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    return Settings.parse({});
  }
  try {
    return Settings.parse(JSON.parse(content));
  } catch {
    await rename(path, `${path}.unreadable`);
    return Settings.parse({});
  }
}
