import type { Suggestion, Texts } from './suggestion';

const COMPANY = '(?:Co\\.,? Ltd\\.?|Company Limited|Limited|Ltd\\.?|Corporation|Inc\\.?|Group|Company)';
/** Kinds of institutions, so that a Chinese and an English name are only put together where they are of one kind. */
const CLASSES: readonly (readonly [zh: string, en: string])[] = [
  ['股份有限公司|有限责任公司|有限公司|集团公司|集团', COMPANY],
  ['总工会|联合会', '(?:Federation)'],
  ['大学', '(?:University)'],
  ['研究院|研究所|设计院', '(?:Institute|Academy)'],
  ['协会|(?<!协)商会|学会', '(?:Association|Chamber|Society)'],
  ['银行', '(?:Bank)'],
  ['创新工作室|工作室', '(?:Studio)'],
];
const SHORTEST = 5;
/** Words that stand before a name in a sentence, or join two: no name holds them. */
const OUTSIDE = '的了在是被由与和及对向从把为获将经并等日月年，。、；：“”（）《》';
/** Names of institutions begin with where they are: what stands before that is the sentence. */
const REGION =
  /中国|全国|国家|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门/u;
/** The end of a verb, or one: such a beginning is not a name's. */
const VERB_BEFORE = /^(?:[得到问入手过予请邀赴派聘任给获]|联合|合作|参观|访问|走访|成立|组建|加入|通过|成为|荣获|授予|邀请|携手|收购|控股|旗下|来自|隶属|作为|前往|举办|召开|签约|就读|毕业)/u;
const UP_TO_VERB = /^.*(?:成立|来自|访问|担任|参观|走访|加入|获评|授予|联合|携手|邀请|服务|合作|带领|率领|调研|考察)/u;
const PART = '[A-Z][\\p{L}\\d&’\'-]*';
const JOIN = '(?: (?:of|and|for|the|on|de))*';

const chineseNames = (text: string, suffix: string): string[] =>
  [...text.matchAll(new RegExp(`(?:^|[${OUTSIDE}\\s])((?:(?![${OUTSIDE}\\s])\\p{Script=Han}){2,18}?(?:${suffix}))(?!\\p{Script=Han}{0,1}公司)(?![部处室厂区长])`, 'gmu'))]
    .map(([, name = '']) => name.replace(UP_TO_VERB, ''))
    .map((name) => name.slice(Math.max(0, name.search(REGION))))
    .filter((name) => name.length >= SHORTEST && !VERB_BEFORE.test(name) && !/^(?:本|该|我|各|某|全|一家|这家|一个|这个|上述|其他|有关|相关|公司|以|于|到|至|受|据|当|让|使|请|邀)/u.test(name));

function englishNames(text: string, head: string): string[] {
  const before = new RegExp(`(?<![\\p{L}\\d])(${PART}(?:${JOIN} ${PART}){0,7}? ${head})(?![\\p{L}\\d])(?: of(?: the)? ${PART}(?: ${PART}){0,3})?`, 'gu');
  const after = new RegExp(`(?<![\\p{L}\\d])(${head} (?:of|for)(?: the)? ${PART}(?:${JOIN} ${PART}){0,4})`, 'gu');
  return [...text.matchAll(before), ...text.matchAll(after)]
    .map(([whole, name = '']) => (whole.startsWith(name) ? whole : name).replace(/^(?:The|A|An|In|At|From|To|By|On) /u, '').trim())
    // A plant or a studio of a company is not the company.
    .filter((name) => name.split(' ').length >= 2 && !(head === COMPANY && name.includes(' of ')));
}

const distinct = (names: readonly string[]): string[] => {
  const all = [...new Set(names)];
  // What is part of a longer one is the same name said shorter.
  return all.filter((name) => !all.some((other) => other !== name && other.includes(name)));
};

/** Institutions that a text names in full. In two editions only where each names exactly one of its kind. */
export function organisations({ zh, en }: Texts): Suggestion[] {
  return CLASSES.flatMap(([suffix, head]): Suggestion[] => {
    const chinese = distinct(chineseNames(zh, suffix));
    const english = distinct(englishNames(en, head));
    if (zh !== '' && en !== '') {
      const [a, b] = [chinese[0], english[0]];
      return chinese.length === 1 && english.length === 1 && a !== undefined && b !== undefined ? [{ kind: 'organisation', zh: a, en: b }] : [];
    }
    // Only one edition: what it says twice in the same way is a name.
    const isTwice = (name: string): boolean => (zh + en).split(name).length > 2;
    return [...chinese.filter(isTwice).map((name): Suggestion => ({ kind: 'organisation', zh: name, en: '' })), ...english.filter(isTwice).map((name): Suggestion => ({ kind: 'organisation', zh: '', en: name }))];
  });
}

/** A type designation: letters and figures, LH-9000. */
const CODE = /(?<![\p{L}\d./@-])(?=[A-Z\d-]*\d)[A-Z]{2,6}-\d{2,5}(?:-?[A-Z\d]{1,4})?(?![\p{L}\d./@-])/gu;
/** Standards, diseases, meetings: codes, but nobody's product. */
const NO_PRODUCT = /^(?:ISO|IEC|IEEE|GB|HTTP|COVID|SARS|CO|PM|RFC|UTF|SHA|MD|SSE|SZ|HK|SH|AQ|FY|QQ|PMI|GMP|CMMI|CVE|AES|RSA|USB|PCI|CPU|IP|TCP|TLS|BIP|PR|EN|DIN|ASTM|JIS|UN)-?\d/u;

/** Type designations that both editions have, or that one alone has more than once. */
export function products({ zh, en }: Texts): Suggestion[] {
  const codes = new Set([...`${zh}\n${en}`.matchAll(CODE)].map(([code]) => code));
  return [...codes]
    .filter((code) => !NO_PRODUCT.test(code) && (zh !== '' && en !== '' ? zh.includes(code) && en.includes(code) : (zh + en).split(code).length > 2))
    .map((code): Suggestion => ({ kind: 'product', zh: zh === '' ? '' : code, en: en === '' ? '' : code }));
}
