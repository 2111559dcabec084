import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { paragraph } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type Facts, type ReleaseContent } from '@shared/domain/release';
import type { ArchiveApi, Stamp } from '../api';
import { createArchive } from '../archive';

const folders: string[] = [];
const open = new Set<ArchiveApi>();

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tonggao-'));
  folders.push(folder);
  return folder;
}

/** An archive on real files; closed after the test unless the test closes it. */
export function openForTest(path: string, create = true): ArchiveApi {
  const archive = createArchive({ path, create }, () => undefined);
  open.add(archive);
  return {
    ...archive,
    close: () => {
      open.delete(archive);
      return archive.close();
    },
  };
}

afterEach(() => {
  for (const archive of open) archive.close();
  open.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const stamp: Stamp = { author: '田静怡', at: '2026-03-18T08:00:00.000Z', note: '' };

/** A bilingual release; `facts` and titles as given. */
export function content(zhTitle: string, enTitle: string, facts: Partial<Facts> = {}): ReleaseContent {
  return {
    facts: { ...emptyFacts(), ...facts },
    zh: { ...emptyEdition(), title: zhTitle, body: { type: 'doc', content: [paragraph(`${zhTitle}的正文。`)] } },
    en: { ...emptyEdition(), title: enTitle, body: { type: 'doc', content: [paragraph(`${enTitle}: the text.`)] } },
  };
}
