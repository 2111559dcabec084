import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRelease, findingKey, type CheckRule, type Finding, type HouseWord } from '.';
import { fromPlainText } from '../document';
import { emptyEdition, emptyFacts, type Facts, type ReleaseContent } from '../release';
import type { Concept } from '../terms';

const word = (lang: HouseWord['lang'], kind: HouseWord['kind'], text: string, expected = '', except: string[] = []): HouseWord => ({ lang, kind, text, expected, except });
const WORDS: readonly HouseWord[] = [
  word('zh', 'superlative', '国家级', '', ['国家级实验室']),
  word('zh', 'superlative', '最先进'),
  word('zh', 'superlative', '行业'),
  word('zh', 'superlative', '行业第一'),
  word('zh', 'superlative', '填补国内空白'),
  word('zh', 'typo', '既使', '即使'),
  word('zh', 'typo', '截止目前', '截至目前'),
  word('zh', 'internal', '狼性'),
  word('en', 'typo', 'recieved', 'received'),
  word('en', 'sensitive', 'mainland china', 'China'),
];
const NOW = Date.parse('2026-11-23T08:00:00Z');

const release = (zh: string, en: string, facts: Partial<Facts> = {}): ReleaseContent => ({
  facts: { ...emptyFacts(), date: '2026-11-20', mediaContact: '田静怡 0416-555 0100', ...facts },
  zh: { ...emptyEdition(), title: '澜海消息', dateline: '（望津）', boilerplate: '澜海是一家材料企业。', body: fromPlainText(zh) },
  en: { ...emptyEdition(), title: 'Lanhai news', dateline: 'WANGJIN', boilerplate: 'Lanhai makes materials.', body: fromPlainText(en) },
});
const concept = (terms: Concept['terms'], more: Partial<Concept> = {}): Concept => ({
  id: 'c1', origin: 'own', subject: 'organisation', note: '', validFrom: null, validUntil: null, terms, ...more,
});
const findings = (content: ReleaseContent, concepts: readonly Concept[] = []): Finding[] => checkRelease(content, { concepts, words: WORDS, now: NOW, speller: null });
const rules = (zh: string, en: string, facts: Partial<Facts> = {}): CheckRule[] => findings(release(zh, en, facts)).map(({ rule }) => rule);
const excerpt = ({ place: { line, span } }: Finding): string => line.slice(...span);

describe('numbers that say the same in both languages are no question', () => {
  it.each([
    ['全年提出改进提案35件。', 'Employees made thirty-five improvement proposals.'],
    ['项目总投资2.3亿元。', 'The project costs 230 million yuan.'],
    ['营业收入11.24亿元，同比增长7.2%。', 'Revenue rose 7.2 percent to RMB 1.124 billion.'],
    ['营业收入约11亿元。', 'Revenue was about 1.1 billion yuan.'],
    ['产能由26万吨增至30万吨。', 'Capacity rises from 260,000 to 300,000 metric tons.'],
    ['累计创造效益数千万元。', 'It has created benefits of tens of millions of yuan.'],
    ['误差为0.5毫米。', 'The error is .5 millimeters.'],
    ['研发人员占三成。', 'R&D staff make up 30% of the total.'],
    ['合格率为百分之九十九点六。', 'The pass rate is 99.6%.'],
    ['二〇二二年十二月三十一日，工作室揭牌。', 'The studio was unveiled on December 31, 2022.'],
    ['9月16日至18日，展会举行。', 'The fair was held from September 16 to 18.'],
    ['上半年产量增长，三季度持平。', 'Output grew in H1 and was flat in Q3.'],
    ['投入２，０００万元。', 'It invested 20 million yuan.'],
    ['线上有3w+台设备、近10K个节点。', 'There are more than 30,000 devices and nearly 10,000 nodes.'],
    ['联系电话：0416-555 0100，下午2:30，见 https://lanhai.example/2026/35。', 'Call 0416-555 0100 at 14:30; see https://lanhai.example/2026/35.'],
    ['型号LH-7320通过ISO 9001认证。', 'The LH 7320 is certified to ISO 9001.'],
    ['其中一项获奖，十分重要，万一失败也不可惜。', 'One of them won a prize; that matters much.'],
  ])('%s %s', (zh, en) => {
    expect(rules(zh, en)).toEqual([]);
  });
});

describe('what does not agree is named before the press sees it', () => {
  it.each<[string, string, CheckRule, string]>([
    ['全年提出改进提案35件。', 'Employees made 53 improvement proposals.', 'figures.disagree', '35'],
    ['项目总投资2.3亿元。', 'The project costs 23 million yuan.', 'figures.disagree', '2.3亿'],
    ['项目总投资2.3亿元。', 'The project costs 2.3 million yuan.', 'figures.disagree', '2.3亿'],
    ['同比增长7.2%。', 'It rose by 7.5%.', 'figures.disagree', '7.2%'],
    ['12月31日，工作室揭牌。', 'The studio was unveiled on December 13.', 'dates.disagree', '12月31日'],
    ['2022年12月31日，工作室揭牌。', 'The studio was unveiled on December 31, 2023.', 'dates.disagree', '2022年12月31日'],
    ['三季度完工。', 'It was finished in Q2.', 'dates.disagree', '三季度'],
    ['型号为LH-7320。', 'The model is the LH-7230.', 'codes.disagree', 'LH-7320'],
    ['产量12万吨，职工860人。', 'Output was 120,000 metric tons.', 'figures.missing', '860'],
    ['公司总部在××市。', 'The head office is in the city.', 'complete.placeholder', '××'],
    ['他说：“安全始终是第一位的大事情。”', 'He spoke about safety.', 'complete.quote', '“安全始终是第一位的大事情。”'],
    ['我们的的产品已经投产。', 'Our product is in production.', 'words.repeated', '的的'],
    ['产品已经投产。', 'The the product is in production.', 'words.repeated', 'The the'],
    ['产品已投产,客户满意。', 'The product is in production and customers are content.', 'words.punctuation', ','],
    ['参观了“创新工作室。', 'They toured the studio.', 'words.unpaired', '“'],
    ['这是国内最先进的生产线。', 'This is a modern line.', 'words.superlative', '最先进'],
    ['既使如此，仍然完成。', 'Even so it was done.', 'words.typo', '既使'],
  ])('%s %s', (zh, en, rule, text) => {
    expect(findings(release(zh, en)).map((one) => [one.rule, excerpt(one)])).toEqual([[rule, text]]);
  });

  const ZH = '截至2025年底，公司有职工1286人，三个基地年产能432651吨。\n全年投入研发经费68271930元，获授权专利57项。\n产品销往38个国家，出口占26.4%。';
  const EN = 'At the end of 2025 the company had 1,286 employees and three plants with a capacity of 432,651 metric tons a year.\nIt spent 68,271,930 yuan on research and was granted 57 patents.\nIts products are sold in 38 countries; exports make up 26.4%.';

  it('any digit of any figure that is written wrong, in either language', () => {
    const places = (text: string): number[] => [...text.matchAll(/\d/g)].map(({ index }) => index);
    expect(rules(ZH, EN)).toEqual([]);
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 9 }), (inChinese, at, by) => {
        const text = inChinese ? ZH : EN;
        const all = places(text);
        const place = all[at % all.length] ?? 0;
        const wrong = `${text.slice(0, place)}${(Number(text.charAt(place)) + by) % 10}${text.slice(place + 1)}`;
        const found = inChinese ? rules(wrong, EN) : rules(ZH, wrong);
        expect(found.some((rule) => /^(?:figures|dates)\./.test(rule)), wrong).toBe(true);
      }),
    );
  });

  it('a paragraph that was left out of the translation', () => {
    const [first = '', , last = ''] = EN.split('\n');
    const [missing] = findings(release(ZH, `${first}\n${last}`)).filter(({ rule }) => rule === 'complete.paragraph');
    expect(missing?.place.line).toMatch(/^全年投入研发经费/);
  });
});

describe('names are written in one way', () => {
  const names: Facts['names'] = [{ kind: 'person', zh: '赵鹏程', en: 'Zhao Pengcheng' }];
  const spelling = (zh: string, en: string, facts: Partial<Facts> = { names }): (readonly [string, string | null])[] =>
    findings(release(zh, en, facts)).filter(({ rule }) => rule === 'names.spelling').map((one) => [excerpt(one), one.expected] as const);

  it('in both editions, as the release says', () => {
    expect(rules('赵鹏程出席会议。', 'Zhao Pengcheng attended the meeting.', { names })).toEqual([]);
    expect(rules('赵鹏程出席会议。', 'The chief engineer, Mr. Zhao, attended the meeting.', { names })).toEqual([]);
  });

  it.each([
    ['赵鹏程出席会议。', 'Zhaopengcheng attended the meeting.', 'Zhaopengcheng', 'Zhao Pengcheng'],
    ['赵鹏程出席会议。', 'Zhao Pengchang attended the meeting.', 'Zhao Pengchang', 'Zhao Pengcheng'],
    ['赵鹏成出席会议。', 'Zhao Pengcheng attended the meeting.', '赵鹏成', '赵鹏程'],
  ])('%s %s', (zh, en, text, expected) => {
    expect(spelling(zh, en)).toEqual([[text, expected]]);
  });

  it('also where nobody has listed them: the rarer way is named', () => {
    const en = 'Tong Shengqiang opened the meeting.\nTong Shengqiang thanked the guests.\nTongShengqiang closed it.';
    expect(spelling('会议开幕。\n致谢。\n会议闭幕。', en, {})).toEqual([['TongShengqiang', 'Tong Shengqiang']]);
  });

  it('and do not get lost in the translation', () => {
    expect(rules('赵鹏程出席会议。', 'There was a meeting.', { names })).toEqual(['names.missing']);
  });
});

describe('terms are translated as the term base says', () => {
  const studio = concept([
    { lang: 'zh', text: '劳模创新工作室', status: 'preferred' },
    { lang: 'zh', text: '劳模工作间', status: 'deprecated' },
    { lang: 'en', text: 'Model Worker Innovation Workshop', status: 'preferred' },
  ]);
  const found = (zh: string, en: string, concepts: readonly Concept[]): (readonly [CheckRule, string | null])[] =>
    findings(release(zh, en), concepts).map(({ rule, expected }) => [rule, expected] as const);

  it('another translation, a term that is given up, a title of another time', () => {
    expect(found('劳模创新工作室揭牌。', 'The model worker innovation workshops were unveiled.', [studio])).toEqual([]);
    expect(found('劳模创新工作室揭牌。', 'The studio of exemplary staff was unveiled.', [studio])).toEqual([['terms.translation', 'Model Worker Innovation Workshop']]);
    expect(found('劳模工作间揭牌。', 'The Model Worker Innovation Workshop was unveiled.', [studio])).toEqual([['terms.deprecated', '劳模创新工作室']]);
    expect(found('劳模创新工作室揭牌。', 'The Model Worker Innovation Workshop was unveiled.', [{ ...studio, validUntil: '2020-12-31' }]).map(([rule]) => rule)).toContain('terms.outdated');
  });
});

describe('a release is complete before it goes out', () => {
  it('lacks nothing, or says what', () => {
    const { facts, zh, en } = release('产品投产。', 'The product is in production.');
    expect(findings({ facts, zh, en })).toEqual([]);
    const bare: ReleaseContent = { facts: emptyFacts(), zh: { ...emptyEdition(), body: fromPlainText('产品投产。') }, en: null };
    expect(findings(bare).map(({ rule }) => rule)).toEqual(['complete.title', 'complete.date', 'complete.dateline', 'complete.boilerplate', 'complete.contact']);
    const over: Facts = { ...facts, embargo: { until: '2026-11-22T09:00', timeZone: 'Asia/Shanghai' } };
    expect(findings({ facts: over, zh, en }).map(({ rule }) => rule)).toEqual(['complete.embargo']);
    expect(findings({ facts: { ...over, status: 'published' }, zh, en })).toEqual([]);
  });

  it('pictures of a text, however deep, and photos kept with the release: what they show, who took them', () => {
    const { facts, zh, en } = release('产品投产。', 'The product is in production.');
    const file = { sha256: 'a'.repeat(64), name: '签约.jpg', mediaType: 'image/jpeg', bytes: 9, captionZh: '签约', captionEn: 'The signing', credit: '' };
    const image = { type: 'image' as const, attrs: { attachment: file.sha256, alt: '', title: '' } };
    const body = { type: 'doc' as const, content: [...zh!.body.content, { type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [image] }] }] };
    const rules = (attachments: Facts['attachments']): unknown =>
      findings({ facts: { ...facts, attachments }, zh: { ...zh!, body }, en }).filter(({ rule }) => rule.startsWith('complete.')).map(({ rule, expected }) => [rule, expected]);
    expect(rules([])).toEqual([['complete.alt', null], ['complete.caption', null]]);
    expect(rules([file])).toEqual([['complete.alt', null], ['complete.photoCredit', '签约.jpg'], ['complete.photoAlt', '签约.jpg']]);
    expect(rules([{ ...file, captionEn: '', credit: '周晓岚', altZh: '两人握手', altEn: 'Two people shaking hands' }])).toEqual([
      ['complete.alt', null],
      ['complete.photoCaption', '签约.jpg'],
    ]);
    const sheet = { ...file, name: '报价.pdf', mediaType: 'application/pdf' };
    expect(rules([sheet])).toEqual([['complete.alt', null]]);
  });

  it('never fails, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }), (zh, en) => {
        for (const { place } of findings(release(zh, en))) expect(place.span[1]).toBeLessThanOrEqual(place.line.length);
      }),
    );
  });
});

describe('words of the house list', () => {
  const found = (zh: string, en: string): [CheckRule, string, string | null][] =>
    findings(release(zh, en))
      .filter(({ rule }) => ['words.superlative', 'words.internal', 'words.sensitive', 'words.typo'].includes(rule))
      .map((one) => [one.rule, excerpt(one), one.expected]);

  it('are found where they stand, the longest where one is in another, and not in words they are right in', () => {
    expect(found('国家级实验室和国家级奖项，行业第一，弘扬狼性文化，截止目前。', 'We recieved it in Mainland China. Recieveds stays.')).toEqual([
      ['words.typo', '截止目前', '截至目前'],
      ['words.typo', 'recieved', 'received'],
      ['words.internal', '狼性', null],
      ['words.sensitive', 'Mainland China', 'China'],
      ['words.superlative', '国家级', null],
      ['words.superlative', '行业第一', null],
    ]);
  });
});

describe('a finding that was accepted', () => {
  const superlative = (zh: string): string => {
    const [one] = findings(release(zh, 'Text.')).filter(({ rule }) => rule === 'words.superlative');
    return one === undefined ? '' : findingKey(one);
  };

  it('stays accepted while other words of its line change, and is asked again when its own do', () => {
    expect(superlative('采用最先进的窑炉。')).toBe(superlative('公司采用了最先进的隧道窑。'));
    expect(superlative('采用最先进的窑炉。')).not.toBe(superlative('填补国内空白的窑炉。'));
  });
});

describe('a link that only one edition has', () => {
  const linked = (text: string, ...hrefs: string[]): ReleaseContent['zh'] => ({
    ...emptyEdition(),
    title: 'Lanhai',
    body: { type: 'doc', content: [{ type: 'paragraph', content: hrefs.map((href, at) => ({ type: 'text', text: `${text}${String(at)}`, marks: [{ type: 'link', attrs: { href } }] })) }] },
  });
  const links = (zh: ReleaseContent['zh'], en: ReleaseContent['en']): string[] =>
    findings({ facts: emptyFacts(), zh, en }).filter(({ rule }) => rule === 'complete.link').map(excerpt);

  it('is named; pages of the same site in two languages are not', () => {
    expect(links(linked('链接', 'https://lanhai.example/a', 'https://lanhai.example/b'), linked('link', 'http://www.lanhai.example/a/'))).toEqual(['链接1']);
    expect(links(linked('链接', 'https://lanhai.example/zh'), linked('link', 'https://lanhai.example/en'))).toEqual([]);
  });
});
