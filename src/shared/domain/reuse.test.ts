import { expect, it } from 'vitest';
import { fromPlainText } from './document';
import { emptyEdition, emptyFacts } from './release';
import { newFrom } from './reuse';

it('a draft from an earlier release has its words and names, and nothing of its day', () => {
  const facts = {
    ...emptyFacts(),
    date: '2023-06-16',
    status: 'published' as const,
    embargo: { until: '2023-06-16T09:00', timeZone: 'Asia/Shanghai' },
    kind: 'award',
    tags: ['劳模'],
    names: [{ kind: 'person' as const, zh: '赵鹏程', en: 'Zhao Pengcheng' }],
    mediaContact: '田静怡',
    blocks: { contact: 'press' },
    related: ['other'],
    sources: [{ name: 'a.docx', sha256: 'a'.repeat(64) }],
  };
  const zh = { ...emptyEdition(), title: '表彰大会举行', dateline: '（望津，2023年6月16日）', body: fromPlainText('今日举行。') };
  const en = { ...emptyEdition(), title: 'Award ceremony held', dateline: 'WANGJIN, China' };
  expect(newFrom({ id: 'r1', facts, zh, en })).toEqual({
    facts: { ...emptyFacts(), kind: 'award', tags: ['劳模'], names: facts.names, mediaContact: '田静怡', blocks: { contact: 'press' }, related: ['r1'] },
    zh: { ...zh, dateline: '' },
    en,
  });
});
