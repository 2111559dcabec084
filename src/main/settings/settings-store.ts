import { mkdir, readFile, rename } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { Settings, type EffectiveSettings, type InterfaceLanguage } from '@shared/contract';
import { withRecent } from '@shared/domain/saved-search';
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
    // Whoever does not want them remembered does not want them kept either.
    if (!this.settings.remembersSearches) this.settings = { ...this.settings, recentSearches: {} };
    const written = this.queue.then(() => writeAtomically(this.path, JSON.stringify(this.settings, null, 2)));
    // A failed write must not block the next one; the caller of this change still hears of it.
    this.queue = written.catch(() => undefined);
    await written;
    return this.effective;
  }

  async rememberArchive(path: string): Promise<void> {
    const others = this.settings.recentArchives.filter((known) => known !== path);
    const recentArchives = [path, ...others].slice(0, 10);
    // Searches of an archive that nobody opens any more are forgotten with it.
    const known = Object.entries(this.settings.recentSearches).filter(([archive]) => recentArchives.includes(archive));
    await this.change({ recentArchives, recentSearches: Object.fromEntries(known) });
  }

  async rememberSearch(archive: string, text: string): Promise<void> {
    if (this.settings.remembersSearches) await this.setSearches(archive, withRecent(this.searches(archive), text));
  }

  forgetSearch(archive: string, text: string): Promise<void> {
    return this.setSearches(archive, this.searches(archive).filter((other) => other !== text));
  }

  forgetSearches(archive: string): Promise<void> {
    return this.setSearches(archive, []);
  }

  private searches(archive: string): readonly string[] {
    return this.settings.recentSearches[archive] ?? [];
  }

  private async setSearches(archive: string, texts: readonly string[]): Promise<void> {
    await this.change({ recentSearches: { ...this.settings.recentSearches, [archive]: [...texts] } });
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
