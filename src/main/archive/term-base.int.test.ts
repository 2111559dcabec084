import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ConceptContent, Term, TermsPage } from '@shared/domain/terms';
import { shippedConcepts } from '../terms/shipped';
import type { ArchiveApi } from './api';
import { openForWriting, openReadOnly } from './connection';
import { openArchiveFolder } from './open';
import { ConceptQueries } from './queries/concepts';
import { oldArchive } from './testing/old-archive';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const term = (lang: 'zh' | 'en', text: string, status: Term['status'] = 'preferred'): Term => ({ lang, text, status });
const concept = (zh: string, en: string): ConceptContent => ({
  subject: 'product',
  note: '',
  validFrom: null,
  validUntil: null,
  terms: [term('zh', zh), term('en', en)],
});
const page = (archive: ArchiveApi, text = '', sortBy: 'zh' | 'en' = 'zh'): TermsPage =>
  archive.terms({ text, subject: null, sortBy, offset: 0, limit: 500 });
const newArchive = (): ArchiveApi => openForTest(join(temporaryFolder(), 'archive'));
const shippedCount = shippedConcepts().length;

test('a new archive has the shipped terms, and gets them once', () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  expect(page(archive)).toMatchObject({ total: shippedCount, all: shippedCount });
  archive.removeConcepts({ ids: ['board-of-directors'], stamp });
  archive.close();
  expect(page(openForTest(path, false)).all).toBe(shippedCount - 1);
});

test('an archive of the first version keeps its releases, is backed up readably, and gets the shipped terms', async () => {
  const path = join(temporaryFolder(), 'archive');
  oldArchive(path, 30, content('标题', 'Title'));
  const archive = openForTest(path, false);
  expect(archive.get('a').zh?.title).toBe('标题');
  expect(page(archive).all).toBe(shippedCount);
  expect((await archive.verify()).problems).toEqual([]);
  const backup = openReadOnly(join(path, 'backups', 'before-migration-from-10.db'));
  expect(backup.prepare('SELECT count(*) FROM revisions').pluck().get()).toBe(1);
  backup.close();
});

test('a later shipped list brings what is new, and never overwrites what a person changed or removed', () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  const [kept, edited, removed] = shippedConcepts();
  archive.saveConcept({ id: edited!.id, content: concept('监事会', 'supervisory board'), stamp });
  archive.removeConcepts({ ids: [removed!.id], stamp });
  archive.saveConcept({ id: 'mine', content: concept('零碳工厂', 'zero-carbon factory'), stamp });
  archive.close();

  const { db, lock } = openArchiveFolder(path, false);
  const queries = new ConceptQueries(db);
  const later = (id: string, zh: string, en: string) => ({ ...concept(zh, en), id, origin: 'shipped' as const });
  queries.takeShipped(2, () => [
    later(kept!.id, '董事会', 'the board'),
    later(edited!.id, '监事会', 'other'),
    later(removed!.id, '股东会', 'other'),
    later('zero', '零碳工厂', 'zero-carbon factory'),
    later('brand-new', '灯塔工厂', 'lighthouse factory'),
  ]);
  const now = new Map(queries.live().map((one) => [one.id, one.terms.find(({ lang }) => lang === 'en')?.text]));
  expect([kept!.id, edited!.id, removed!.id, 'zero', 'mine', 'brand-new'].map((id) => now.get(id))).toEqual([
    'the board',
    'supervisory board',
    undefined,
    undefined,
    'zero-carbon factory',
    'lighthouse factory',
  ]);
  db.close();
  lock.release();
});

test('each change can be taken back: an addition, an edit, a removal, a whole import, and the taking back itself', async () => {
  const archive = newArchive();
  const states: string[] = [];
  const batches: number[] = [];
  const state = (): string => JSON.stringify(page(archive).concepts);
  const did = (change: { readonly batch: number | null }): void => {
    batches.push(change.batch!);
  };
  for (const change of [
    () => archive.saveConcept({ id: 'mine', content: concept('灯塔工厂', 'lighthouse factory'), stamp }),
    () => archive.saveConcept({ id: 'mine', content: concept('灯塔工厂', 'beacon factory'), stamp }),
    () => archive.removeConcepts({ ids: ['mine', 'board-of-directors', 'not there'], stamp }),
    () => archive.importTerms({ bytes: Buffer.from('zh,en\n灯塔工厂,x\n董事长,chief\n工会,the union\n'), stamp }),
  ]) {
    states.push(state());
    did(await change());
  }
  const last = state();
  for (const [index, batch] of [...batches.entries()].reverse()) {
    const undo = archive.undoTerms({ batch, stamp });
    expect(state()).toBe(states[index]);
    if (index === batches.length - 1) {
      did(archive.undoTerms({ batch: undo.batch!, stamp }));
      expect(state()).toBe(last);
      archive.undoTerms({ batch: batches.at(-1)!, stamp });
    }
  }
});

test('taking a change back leaves alone what was changed after it', () => {
  const archive = newArchive();
  const { batch } = archive.saveConcept({ id: 'mine', content: concept('灯塔工厂', 'lighthouse factory'), stamp });
  archive.saveConcept({ id: 'mine', content: concept('灯塔工厂', 'beacon factory'), stamp });
  expect(archive.undoTerms({ batch: batch!, stamp })).toEqual({ batch: null, count: 0 });
  expect(archive.lookUpTerms(['BEACON factory']).map(({ id }) => id)).toEqual(['mine']);
});

test.each(['csv', 'tbx'] as const)('exported as %s and read again, nothing is changed', async (format) => {
  const archive = newArchive();
  archive.saveConcept({ id: 'mine', content: concept("'=好|坏", '<a> & "b"'), stamp });
  const { bytes, concepts } = await archive.exportTerms({ format });
  expect(concepts).toBe(shippedCount + 1);
  expect(await archive.importTerms({ bytes, stamp })).toMatchObject({ added: 0, changed: 0, same: concepts, skipped: 0, batch: null });
});

test('a refused import leaves everything as it was', async () => {
  const archive = newArchive();
  await expect(archive.importTerms({ bytes: Buffer.from('<tbx>'), stamp })).rejects.toMatchObject({ code: 'import.damaged' });
  expect(page(archive).all).toBe(shippedCount);
});

test('removed shipped terms can be brought back, edited ones stay edited', () => {
  const archive = newArchive();
  archive.saveConcept({ id: 'trade-union', content: concept('工会', 'labor union'), stamp });
  archive.removeConcepts({ ids: ['board-of-directors', 'chairman'], stamp });
  expect(archive.bringBackShippedTerms({ stamp })).toMatchObject({ count: 2 });
  expect(archive.bringBackShippedTerms({ stamp })).toEqual({ batch: null, count: 0 });
  expect(page(archive).all).toBe(shippedCount);
  expect(archive.lookUpTerms(['工会'])[0]?.terms).toEqual([term('zh', '工会'), term('en', 'labor union')]);
});

test('a term is found as it is typed: whole terms first, in either language and script, by note too', () => {
  const archive = newArchive();
  const first = (text: string): string | undefined => page(archive, text).concepts[0]?.terms[0]?.text;
  expect([first('董事'), first('董事會'), first('CHAIRMAN'), first('model worker innovation')]).toEqual(['董事会', '董事会', '董事长', '劳模创新工作室']);
  expect(page(archive, '广告法').total).toBeGreaterThan(1);
  expect(page(archive, 'qqqq')).toMatchObject({ total: 0, concepts: [], subjects: [] });
});

test('the list is in the order of pinyin or of the alphabet, and counts subjects', () => {
  const archive = newArchive();
  const heads = (sortBy: 'zh' | 'en'): string[] => page(archive, '', sortBy).concepts.map(({ terms }) => terms.find(({ lang }) => lang === sortBy)!.text);
  expect(heads('zh')).toEqual(heads('zh').sort(new Intl.Collator('zh-CN', { numeric: true }).compare));
  expect(heads('en')).toEqual(heads('en').sort(new Intl.Collator('en', { numeric: true }).compare));
  const subjects = page(archive).subjects;
  expect(subjects.reduce((sum, { count }) => sum + count, 0)).toBe(shippedCount);
});

test('what was written about a term stays in the history', () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.saveConcept({ id: 'mine', content: concept('灯塔工厂', 'lighthouse factory'), stamp });
  archive.removeConcepts({ ids: ['mine'], stamp });
  archive.close();
  const db = openForWriting(join(path, 'archive.db'), { create: false });
  expect(db.prepare("SELECT before ->> '$.terms[1].text' FROM concept_changes WHERE before IS NOT NULL").pluck().all()).toEqual(['lighthouse factory']);
  expect(() => db.exec('DELETE FROM concept_changes')).toThrow('never change');
  db.close();
});

test('after each change the list is as one sorted anew', () => {
  const archive = newArchive();
  const path = join(temporaryFolder(), 'other');
  const heads = (of: ArchiveApi, sortBy: 'zh' | 'en'): string[] => page(of, '', sortBy).concepts.map(({ id }) => id);
  heads(archive, 'zh');
  heads(archive, 'en');
  const changes: ((to: ArchiveApi) => void)[] = [
    (to) => to.saveConcept({ id: 'mine', content: concept('灯塔工厂', 'lighthouse factory'), stamp }),
    (to) => to.saveConcept({ id: 'mine', content: { ...concept('啊', 'zzz'), terms: [term('en', 'zzz')] }, stamp }),
    (to) => to.saveConcept({ id: 'chairman', content: concept('主席', 'aaa'), stamp }),
    (to) => to.removeConcepts({ ids: ['trade-union', 'general-manager'], stamp }),
  ];
  const other = openForTest(path);
  for (const change of changes) {
    change(archive);
    change(other);
  }
  for (const lang of ['zh', 'en'] as const) expect(heads(archive, lang)).toEqual(heads(other, lang));
});
