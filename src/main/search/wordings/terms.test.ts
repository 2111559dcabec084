import { expect, describe, it } from 'vitest';
import type { Name } from '@shared/domain/release';
import type { Concept, Term, TermStatus } from '@shared/domain/terms';
import { parseQuery } from '@shared/search/query';
import type { Plan } from '@shared/search/plan';
import type { Entry } from '../index/catalogue';
import type { TermFeed } from './term-feed';
import { TermSource } from './terms';

const term = (lang: 'zh' | 'en', text: string, status: TermStatus = 'preferred'): Term => ({ lang, text, status });
const concept = (id: string, ...terms: Term[]): Concept => ({ id, origin: 'own', subject: 'general', note: '', validFrom: null, validUntil: null, terms });

/** A term base that is changed as the archive changes it: by numbered changes. */
class Terms implements TermFeed {
  private readonly changes: { id: string; concept: Concept | null }[] = [];
  constructor(...concepts: Concept[]) {
    for (const one of concepts) this.change(one.id, one);
  }
  change(id: string, to: Concept | null): void {
    this.changes.push({ id, concept: to });
  }
  latest = (): number => this.changes.length;
  changedSince = (after: number) => this.changes.slice(after);
  close = (): void => undefined;
}

const feed = new Terms(
  concept('studio', term('zh', '劳模创新工作室'), term('zh', '劳模工作室', 'admitted'), term('en', 'Model Worker Innovation Studio')),
  concept('worker', term('zh', '劳动模范'), term('zh', '劳模', 'admitted'), term('en', 'model worker')),
  concept('safety', term('zh', '安全生产'), term('en', 'work safety'), term('en', 'safe production', 'deprecated')),
  concept('month', term('zh', '安全生产月'), term('en', 'Work Safety Month')),
  concept('launch', term('zh', '启动仪式'), term('en', 'launch ceremony')),
);

function source(...names: Name[]): TermSource {
  const made = new TermSource(feed);
  made.put({ names } as unknown as Entry);
  return made;
}

/** A plan as a formula: `or(a, b)`. */
function formula(plan: Plan): string {
  switch (plan.type) {
    case 'leaf':
      return `${plan.fields === null ? '' : `${plan.fields.join('/')}:`}${plan.literal.text}`;
    case 'and':
    case 'or':
      return `${plan.type}(${plan.of.map(formula).join(', ')})`;
    case 'not':
      return `not(${formula(plan.of)})`;
    case 'filter':
      return plan.filter.by;
    case 'all':
      return 'all';
  }
}

const looked = (text: string, terms = source()): string | null => {
  const [alternative] = terms.alternatives(parseQuery(text, { typing: true }));
  return alternative === undefined ? null : formula(alternative.plan);
};

describe('a query that is a term', () => {
  it.each<[string, string, string]>([
    ['finds the other language and what may be written, too', '劳模创新工作室', 'or(劳模创新工作室, model worker innovation studio, 劳模工作室)'],
    ['in traditional characters does so as well', '勞模創新工作室', 'or(劳模创新工作室, model worker innovation studio, 劳模工作室)'],
    ['of several English words is taken as one, the longest first', 'model worker innovation studio', 'or(and(model, worker, innovation, studio), 劳模创新工作室, 劳模工作室)'],
    ['in the plural is one, too', 'model workers', 'or(and(model, workers), 劳动模范, 劳模, model worker)'],
    ['in quotation marks is one, too', '"work safety"', 'or(work safety, 安全生产, safe production)'],
    ['never proposes the deprecated term first', '安全生产', 'or(安全生产, work safety, safe production)'],
    ['written without spaces is taken apart where nothing is left over', '安全生产月启动仪式', 'and(or(安全生产月, work safety month), or(启动仪式, launch ceremony))'],
    ['beside other words keeps those', '劳模 2022', 'or(劳模, model worker, 劳动模范)'],
    ['in a field is looked for in that field', 'title:安全生产月', 'or(title/subtitle:安全生产月, title/subtitle:work safety month)'],
  ])('%s', (_what, query, expected) => {
    expect(looked(query)).toContain(expected);
  });

  it('keeps what is excluded and what is a condition as it was typed', () => {
    expect(looked('劳模 -安全生产 status:published')).toBe('and(or(劳模, model worker, 劳动模范), not(安全生产), status)');
  });

  it('says which words were looked for', () => {
    expect(source().alternatives(parseQuery('劳模创新工作室'))[0]?.wordings).toEqual(['Model Worker Innovation Studio', '劳模工作室']);
  });
});

it.each(['创新工作', '工作室 model', '-劳模', '', 'status:draft', '"model worker innovation"', '安全生产月启动'])('%j is no term, and nothing else is looked for', (query) => {
  expect(looked(query)).toBeNull();
});

it('a name finds its form in the other language', () => {
  const name: Name = { kind: 'person', zh: '赵鹏达', en: 'Zhao Pengda' };
  expect(looked('赵鹏达', source(name))).toBe('or(赵鹏达, zhao pengda)');
  expect(looked('Zhao Pengda 劳模', source(name))).toContain('or(and(zhao, pengda), 赵鹏达)');
});

it('a changed term base is followed by the next query', () => {
  const changing = new Terms(concept('a', term('zh', '灯塔工厂'), term('en', 'lighthouse factory')));
  const terms = new TermSource(changing);
  expect(looked('灯塔工厂', terms)).toBe('or(灯塔工厂, lighthouse factory)');
  changing.change('a', concept('a', term('zh', '灯塔工厂'), term('en', 'beacon factory')));
  expect(looked('灯塔工厂', terms)).toBe('or(灯塔工厂, beacon factory)');
  changing.change('a', null);
  expect(looked('灯塔工厂', terms)).toBeNull();
});
