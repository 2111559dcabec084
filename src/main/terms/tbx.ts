import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { IncomingConcept } from '@shared/domain/term-import';
import { ConceptId, LONGEST_NOTE, Subject, cleanLine, termsIn, type Concept, type Term, type TermStatus } from '@shared/domain/terms';
import { IsoDate, LANGUAGES, type Language } from '@shared/domain/release';
import { AppError } from '@shared/errors';

/** TBX-Basic of ISO 30042:2019, in the style that older programs read, too. */
const NAMESPACE = 'urn:iso:std:iso:30042:ed-2';
const STATUSES: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
};
/** An XML id must not begin with a digit. */
const ID_PREFIX = 't-';
/** TBX-Basic has no field for it. */
const VALIDITY = /^Valid(?: from (\d{4}-\d\d-\d\d))?(?: until (\d{4}-\d\d-\d\d))?\.$/;
/** Far deeper than any dialect of TBX nests. */
const DEEPEST = 60;

/** Text as it stands in XML. */
export const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Every concept with all its terms, its subject, note and validity. */
export function termsToTbx(concepts: readonly Concept[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="${NAMESPACE}">`,
    '  <tbxHeader><fileDesc><titleStmt><title>Term base</title></titleStmt><sourceDesc><p>Tonggao</p></sourceDesc></fileDesc></tbxHeader>',
    '  <text><body>',
    ...concepts.flatMap(entryLines),
    '  </body></text>',
    '</tbx>',
    '',
  ].join('\n');
}

function entryLines(concept: Concept): string[] {
  const { id, subject, note, validFrom, validUntil } = concept;
  const validity = `Valid${validFrom === null ? '' : ` from ${validFrom}`}${validUntil === null ? '' : ` until ${validUntil}`}.`;
  return [
    `    <conceptEntry id="${ID_PREFIX}${id}">`,
    `      <descrip type="subjectField">${subject}</descrip>`,
    ...(note === '' ? [] : [`      <note>${escapedXml(note)}</note>`]),
    ...(validFrom === null && validUntil === null ? [] : [`      <note>${validity}</note>`]),
    ...LANGUAGES.flatMap((lang) => languageLines(lang, termsIn(concept, lang))),
    '    </conceptEntry>',
  ];
}

function languageLines(lang: Language, terms: readonly Term[]): string[] {
  if (terms.length === 0) return [];
  return [
    `      <langSec xml:lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`,
    ...terms.map(
      ({ text, status }) =>
        `        <termSec><term>${escapedXml(text)}</term><termNote type="administrativeStatus">${STATUSES[status]}</termNote></termSec>`,
    ),
    '      </langSec>',
  ];
}

/** Elements by the names they have in TBX 2 (martif) and TBX 3. */
const ENTRY = ['conceptEntry', 'termEntry'];
const LANGUAGE = ['langSec', 'langSet'];
const TERM_GROUP = ['termSec', 'tig', 'ntig'];
const STATUS_FIELDS = ['administrativeStatus', 'normativeAuthorization'];

/** An entry while it is read. */
interface Draft {
  readonly line: number;
  readonly id: string | null;
  readonly terms: Term[];
  readonly notes: string[];
  subject: string;
  lang: Language | null;
  term: { text: string; status: TermStatus | null } | null;
}

interface Open {
  readonly name: string;
  readonly field: string;
  text: string;
}

/**
 * The Chinese and English terms of a TBX file: TBX 3 in DCA or DCT style, or TBX 2. Other languages are left out.
 * Throws `import.damaged` for what is no well-formed XML, or XML that defines entities of its own.
 */
export function termsFromTbx(xml: string): IncomingConcept[] {
  const concepts: IncomingConcept[] = [];
  const open: Open[] = [];
  let draft: Draft | null = null;
  const parser = new SaxesParser({ xmlns: true, position: true });

  parser.on('doctype', (doctype) => {
    // The reference to the DTD that TBX 2 files carry is passed over; nothing is ever fetched.
    if (doctype.includes('[')) throw new AppError('import.damaged');
  });
  parser.on('error', (error) => {
    throw new AppError('import.damaged', {}, { cause: error });
  });
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) throw new AppError('import.damaged');
    // In DCA style the type says what an element is, in DCT style its name does.
    const type = attribute(tag, 'type');
    open.push({ name: tag.local, field: type === '' ? tag.local : type, text: '' });
    if (ENTRY.includes(tag.local)) draft = newDraft(parser.line, attribute(tag, 'id'));
    else if (draft === null) return;
    else if (LANGUAGE.includes(tag.local)) draft.lang = languageOfTag(attribute(tag, 'xml:lang') || attribute(tag, 'lang'));
    else if (TERM_GROUP.includes(tag.local)) draft.term = { text: '', status: null };
  });
  const addText = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined && draft !== null) last.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined || draft === null) return;
    if (ENTRY.includes(element.name)) {
      concepts.push(incomingOf(draft));
      draft = null;
      return;
    }
    closeWithin(draft, element);
    // Emphasis inside a term or a note belongs to its text.
    const outer = open.at(-1);
    if (outer !== undefined && ['hi', 'foreign'].includes(element.name)) outer.text += element.text;
  });
  parser.write(xml).close();
  return concepts;
}

const attribute = (tag: SaxesTagNS, name: string): string => tag.attributes[name]?.value ?? '';

const newDraft = (line: number, id: string): Draft => ({
  line,
  id: ConceptId.safeParse(id).success ? id.replace(ID_PREFIX, '') : null,
  terms: [],
  notes: [],
  subject: '',
  lang: null,
  term: null,
});

/** The language of an `xml:lang` tag; null for others. */
export function languageOfTag(tag: string): Language | null {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  if (['zh', 'cmn', 'zho', 'chi'].includes(primary)) return 'zh';
  return ['en', 'eng'].includes(primary) ? 'en' : null;
}

function closeWithin(draft: Draft, { name, field, text }: Open): void {
  if (name === 'term' && draft.term !== null) draft.term.text = text;
  else if (STATUS_FIELDS.includes(field) && draft.term !== null) draft.term.status = statusOf(text) ?? draft.term.status;
  else if (field === 'subjectField') draft.subject = text.trim().toLowerCase();
  else if (name === 'note' || field === 'definition') draft.notes.push(cleanLine(text));
  else if (TERM_GROUP.includes(name)) {
    const { lang, term } = draft;
    if (lang !== null && term !== null) draft.terms.push({ lang, text: term.text, status: term.status ?? defaultStatus(draft, lang) });
    draft.term = null;
  } else if (LANGUAGE.includes(name)) draft.lang = null;
}

/** `preferredTerm-admn-sts`, `preferredTerm`, `supersededTerm-admn-sts` … */
function statusOf(text: string): TermStatus | null {
  const value = text.trim().toLowerCase();
  if (value.startsWith('preferred')) return 'preferred';
  if (value.startsWith('admitted')) return 'admitted';
  return /^(?:deprecated|superseded|obsolete)/.test(value) ? 'deprecated' : null;
}

const defaultStatus = ({ terms }: Draft, lang: Language): TermStatus => (terms.some((term) => term.lang === lang) ? 'admitted' : 'preferred');

function incomingOf({ line, id, terms, notes, subject }: Draft): IncomingConcept {
  const validity = notes.map((note) => VALIDITY.exec(note)).find((match) => match !== null);
  const known = Subject.safeParse(subject);
  const note = [...new Set(notes)].filter((text) => text !== '' && !VALIDITY.test(text)).join(' ');
  return {
    line,
    id: id === '' ? null : id,
    terms,
    note: note.slice(0, LONGEST_NOTE).trim(),
    ...(known.success && { subject: known.data }),
    validFrom: dateOf(validity?.[1]),
    validUntil: dateOf(validity?.[2]),
  };
}

const dateOf = (date: string | undefined): string | null => IsoDate.safeParse(date).data ?? null;
