import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type Facts, type ReleaseContent } from '@shared/domain/release';
import { stepsTaken } from '@shared/domain/workflow';
import type { ArchiveApi, FiledComment } from './api';
import { openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const content = (text: string, facts: Partial<Facts> = {}): ReleaseContent => ({
  facts: { ...emptyFacts(), ...facts },
  zh: { ...emptyEdition(), title: '澜海新窑投产', body: fromPlainText(text) },
  en: null,
});
const opened = (): ArchiveApi => openForTest(join(temporaryFolder(), 'archive'));
const refused = (code: string): unknown => expect.objectContaining({ code });

describe('the text somebody has answered for', () => {
  test('stays as it was approved until it is reopened, whoever saves; filing it goes on', () => {
    const archive = opened();
    archive.create({ id: 'r', content: content('初稿。'), stamp });
    archive.save({ id: 'r', baseRevision: 1, content: content('定稿。', { status: 'approved' }), stamp: { ...stamp, note: '总编已阅' } });
    const change = (after: ReleaseContent): unknown => archive.save({ id: 'r', baseRevision: archive.get('r').revision, content: after, stamp });

    expect(() => change(content('改过。', { status: 'approved' }))).toThrow(refused('release.locked'));
    expect(() => change(content('改过。', { status: 'published' }))).toThrow(refused('release.locked'));
    expect(() => change(content('定稿。', { status: 'approved', mediaContact: '他人' }))).toThrow(refused('release.locked'));
    expect(() => change(content('定稿。', { status: 'in_review' }))).toThrow(refused('release.step'));
    expect(archive.get('r').revision, 'nothing of that was kept').toBe(2);

    change(content('定稿。', { status: 'published', tags: ['新窑'], date: '2026-03-02' }));
    expect(archive.get('r').isLocked).toBe(true);
    change(content('更正。', { status: 'draft' }));
    expect(archive.get('r').zh?.body).toEqual(fromPlainText('更正。'));
    expect(stepsTaken(archive.history('r')).map(({ from, to, note, author }) => [from, to, note, author])).toEqual([
      ['published', 'draft', '', stamp.author],
      ['approved', 'published', '', stamp.author],
      ['draft', 'approved', '总编已阅', stamp.author],
    ]);
  });
});

test('an old file that was filed as published can be put right: nobody has answered for it here', () => {
  const archive = opened();
  archive.file({ filings: [{ id: 'old', content: content('旧稿。', { status: 'published' }) }], stamp });
  archive.save({ id: 'old', baseRevision: 1, content: content('改正识别错误。', { status: 'published' }), stamp });
  expect(archive.get('old')).toMatchObject({ revision: 2, isLocked: false });
});

describe('what was made sure of', () => {
  test('is kept with a name and a time, and can be taken back; the list is the archive’s own', () => {
    const archive = opened();
    archive.create({ id: 'r', content: content('初稿。'), stamp });
    expect(archive.checklist().map(({ id }) => id)).toContain('figures');
    archive.tick({ id: 'r', item: 'figures', isDone: true, stamp });
    expect(archive.tick({ id: 'r', item: 'names', isDone: true, stamp })).toHaveLength(2);
    expect(archive.tick({ id: 'r', item: 'names', isDone: false, stamp })).toEqual([{ item: 'figures', author: stamp.author, at: stamp.at }]);
    const own = [{ id: 'own', kind: 'award', zh: '奖状已扫描', en: 'Certificate scanned' }];
    expect(archive.saveChecklist(own)).toEqual(own);
    expect(() => archive.tick({ id: 'nobody', item: 'own', isDone: true, stamp })).toThrow(refused('release.not-found'));
  });
});

describe('comments', () => {
  const note = (quote: string, replacement: string | null = null): FiledComment => ({
    id: `${quote} ${String(replacement)}`,
    comment: { anchor: { lang: 'zh', field: 'body', quote, prefix: '', suffix: '' }, text: '请核对', replacement },
    author: '王总',
    at: '2026-03-19T01:00:00.000Z',
  });

  test('are kept with their answers and what became of them; a copy that comes back twice adds nothing', () => {
    const archive = opened();
    archive.create({ id: 'r', content: content('初稿。'), stamp });
    expect(archive.addComments({ id: 'r', comments: [note('初稿'), note('初稿', '定稿')] })).toBe(2);
    expect(archive.addComments({ id: 'r', comments: [{ ...note('初稿'), id: 'again' }, note('稿')] })).toBe(1);
    archive.replyToComment({ comment: '初稿 null', text: '已核对', stamp });
    archive.replyToComment({ comment: '初稿 null', text: '再看', stamp });
    archive.settleComment({ comment: '初稿 定稿', state: 'accepted', stamp });
    archive.setCommentRemoved({ comment: '稿 null', isRemoved: true });
    expect(archive.comments('r').map(({ state, settledBy, replies }) => [state, settledBy, replies.map(({ text }) => text)])).toEqual([
      ['open', '', ['已核对', '再看']],
      ['accepted', stamp.author, []],
    ]);
    expect(archive.setCommentRemoved({ comment: '稿 null', isRemoved: false })).toHaveLength(3);
    expect(archive.get('r').revision, 'the text is untouched').toBe(1);
  });

  test('that say nothing leave no trace', () => {
    const archive = opened();
    archive.create({ id: 'r', content: content('初稿。'), stamp });
    const empty = { ...note('初稿'), comment: { ...note('初稿').comment, text: ' ' } };
    expect(() => archive.addComments({ id: 'r', comments: [note('稿'), empty] })).toThrow();
    expect(archive.comments('r')).toEqual([]);
  });
});

describe('a finding that is meant so', () => {
  test('is kept with the reason, and counts again when somebody says so', () => {
    const archive = opened();
    archive.create({ id: 'r', content: content('初稿。'), stamp });
    archive.acceptFinding({ id: 'r', finding: 'k', reason: '官方表述', stamp });
    expect(archive.acceptFinding({ id: 'r', finding: 'k', reason: '文件如此表述', stamp })).toEqual([{ finding: 'k', reason: '文件如此表述', author: stamp.author, at: stamp.at }]);
    expect(archive.acceptFinding({ id: 'r', finding: 'k', reason: null, stamp })).toEqual([]);
  });
});

test('the list of words begins with ours and is then the archive’s own', () => {
  const archive = opened();
  const shipped = archive.houseWords();
  expect(shipped.find(({ text }) => text === '国家级')?.except).toContain('国家级实验室');
  expect(shipped.find(({ text }) => text === '既使')?.expected).toBe('即使');
  const own = [{ lang: 'zh' as const, kind: 'internal' as const, text: '狼性', expected: '', except: ['狼性文化展'] }];
  expect(archive.saveHouseWords(own)).toEqual(own);
});
