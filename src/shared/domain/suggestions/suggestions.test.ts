import { describe, expect, it } from 'vitest';
import { fromPlainText } from '../document';
import { emptyEdition, emptyFacts, type ReleaseContent } from '../release';
import type { Concept } from '../terms';
import { suggestionsFor } from '.';

const release = (zh: string, en: string, facts: Partial<ReleaseContent['facts']> = {}): ReleaseContent => ({
  facts: { ...emptyFacts(), ...facts },
  zh: zh === '' ? null : { ...emptyEdition(), title: '新砖投产', body: fromPlainText(zh) },
  en: en === '' ? null : { ...emptyEdition(), title: 'New brick in production', body: fromPlainText(en) },
});
const found = (zh: string, en: string, facts: Partial<ReleaseContent['facts']> = {}): string[] =>
  suggestionsFor(release(zh, en, facts), [], []).map(({ kind, zh: a, en: b }) => `${kind} ${a} / ${b}`);

describe('names found in a text', () => {
  it.each<[string, string, string[]]>([
    ['总工程师赵鹏达表示，新砖已经投产。', 'The brick is in production, said Zhao Pengda, the chief engineer.', ['person 赵鹏达 / Zhao Pengda']],
    ['董事长童盛强出席仪式。', 'TongShengqiang spoke. Tong Shengqiang, the chairman, was pleased.', ['person 童盛强 / Tong Shengqiang']],
    ['活动在沈阳举行。', 'The event was held in Shenyang.', ['place 沈阳 / Shenyang']],
    ['澜海高温材料股份有限公司宣布，新砖投产。', 'Lanhai High-Temperature Materials Co., Ltd. said the brick was in production.', ['organisation 澜海高温材料股份有限公司 / Lanhai High-Temperature Materials Co., Ltd.']],
    ['公司获得辽宁省总工会表彰。', 'It was honoured by the Liaoning Federation of Trade Unions.', ['organisation 辽宁省总工会 / Liaoning Federation of Trade Unions']],
    ['新砖 LH-9000 投产，通过 ISO9001 认证。', 'The LH-9000 brick is in production under ISO9001.', ['product LH-9000 / LH-9000']],
    ['总经理方越表示，公司将继续努力。方越说，前景很好。', '', ['person 方越 / ']],
  ])('%s', (zh, en, expected) => {
    expect(found(zh, en)).toEqual(expect.arrayContaining(expected));
  });

  it.each<[string, string]>([
    ['党委书记强调，安全第一。总经理办公室负责落实。', ''],
    ['公司召开大会，董事长、总经理及全体员工参加。', 'The company held a meeting. The chairman and all employees took part.'],
    ['两家公司与三所大学的研究院合作，多家有限公司参加。', 'Two companies work with the institutes of three universities.'],
    ['他可以说是一位好人，龙年大吉。', 'He Can Do It, they said. Long live the brick. She was in Manage mode.'],
    ['我们共有 35 项专利，2022年实现 3000 万元。', 'We hold 35 patents and made 30 million yuan in 2022.'],
  ])('names nobody and nothing that is none: %s', (zh, en) => {
    expect(found(zh, en)).toEqual([]);
  });

  it('leaves out what the term base, the tags or the names of the release have, and what was dismissed', () => {
    const texts = ['总工程师赵鹏达表示，新砖已经投产。', 'The brick is in production, said Zhao Pengda.'] as const;
    const concept: Concept = { id: 'c', origin: 'own', subject: 'people', note: '', validFrom: null, validUntil: null, terms: [{ lang: 'zh', text: '赵鹏达', status: 'preferred' }] };
    expect(found(...texts, { tags: ['Zhao Pengda'] })).toEqual([]);
    expect(found(...texts, { names: [{ kind: 'person', zh: '赵鹏达', en: '' }] })).toEqual([]);
    expect(suggestionsFor(release(...texts), [concept], [])).toEqual([]);
    expect(suggestionsFor(release(...texts), [], [{ kind: 'person', zh: '赵鹏达', en: 'Zhao Pengda' }])).toEqual([]);
  });
});
