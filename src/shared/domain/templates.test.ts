import { describe, expect, it } from 'vitest';
import { checkRelease } from './checks';
import { DEFAULT_KINDS, ReleaseContent } from './release';
import { PLACEHOLDER } from './placeholder';
import { TEMPLATES, TEMPLATE_KINDS, fromTemplate } from './templates';

it('there is one for each of their kinds', () => {
  expect(TEMPLATES.map(({ kind }) => kind)).toEqual(TEMPLATE_KINDS);
});

describe.each(TEMPLATES.map((template) => [template.kind, template] as const))('the template %s', (_, template) => {
  it('is a release that can be stored, of a kind that there is', () => {
    expect(ReleaseContent.safeParse(fromTemplate(template)).success).toBe(true);
    expect(DEFAULT_KINDS.map(({ id }) => id)).toContain(template.kind);
  });

  it('has a paragraph in one language for each in the other', () => {
    expect(template.zh.body.length).toBe(template.en.body.length);
  });

  it('cannot go out with a gap: each is named before, and nothing else is wrong with it', () => {
    const places = ({ title, subtitle, dateline, body }: (typeof TEMPLATES)[number]['zh']): number =>
      [title, subtitle, dateline, ...body].join('\n').match(PLACEHOLDER)?.length ?? 0;
    const findings = checkRelease(fromTemplate(template), { concepts: [], words: [], now: 0, speller: null });
    expect(findings.filter(({ rule }) => rule === 'complete.placeholder')).toHaveLength(places(template.zh) + places(template.en));
    expect(findings.filter(({ rule }) => !rule.startsWith('complete.'))).toEqual([]);
  });
});
