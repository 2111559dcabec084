import { escapeHtml, footnoteMark, footnotesHtml } from '../html/write-html';
import { codePageOf, fromCodePage } from './characters';
import { rtfTokens, type RtfToken } from './tokens';

export interface RtfPicture {
  readonly bytes: Buffer;
}

export interface RtfText {
  /** Pictures have the `src` `picture:` and their index in `pictures`. */
  readonly html: string;
  readonly pictures: readonly RtfPicture[];
  readonly title: string;
  /** ISO date of the file's making; '' where it says none. */
  readonly created: string;
  readonly hasTrackedChanges: boolean;
  readonly hasComments: boolean;
}

type Destination = 'body' | 'skip' | 'info' | 'fonts' | 'styles' | 'title' | 'created' | 'instruction' | 'listtext' | 'picture';

/** What a group inherits from the one around it. */
interface Group {
  destination: Destination;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  hidden: boolean;
  raised: boolean;
  /** What follows is of East Asian letters: `\ab` is their bold, not that of Arabic. */
  isEastAsian: boolean;
  font: number;
  /** Characters that follow a `\u` for readers without Unicode. */
  fallback: number;
  /** What is done when the group ends. */
  leave: (() => void) | null;
}

type ListTag = 'ul' | 'ol';

interface Paragraph {
  style: number;
  level: number | null;
  isInTable: boolean;
  list: string | null;
  /** Of the list, counted from 0. */
  depth: number;
}

/** Destinations that hold no text of the body. Those marked with `\*` that are not known are skipped as well. */
const SKIPPED = new Set([
  'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'colortbl', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'generator', 'xmlnstbl',
  'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'pgptbl', 'filetbl', 'object', 'objdata', 'nonshppict', 'bkmkstart', 'bkmkend', 'ftnsep', 'ftnsepc', 'ftncn',
  'aftnsep', 'aftnsepc', 'aftncn', 'private', 'atnid', 'atnauthor', 'atndate', 'atnref', 'annotation', 'xe', 'tc', 'fchars', 'lchars', 'sp', 'background', 'falt', 'panose', 'listname', 'template',
]);
/** Marked with `\*`, and read all the same. */
const STARRED = new Set(['footnote', 'fldinst', 'shppict', 'ud', 'shpinst', 'shptxt']);
const CHARACTERS: Readonly<Record<string, string>> = {
  lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', endash: '–', emdash: '—', tab: ' ', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', zwj: '\u200d', zwnj: '\u200c',
};
const SIGNS: Readonly<Record<string, string>> = { '~': '\u00a0', _: '‑', '{': '{', '}': '}', '\\': '\\' };
const PARAGRAPH_FORMATS = new Set(['s', 'outlinelevel', 'ilvl', 'intbl', 'pard']);
const HYPERLINK = /^\s*HYPERLINK\s+(?:\\[lo]\s+)?"([^"]+)"/i;
const NUMBERED = /^\s*[(（]?(?:\d+|[a-z]|[ivx]+|[一二三四五六七八九十]+)[.)）、]/i;
const DEEPEST_FOOTNOTE = 1;
/** Rich Text Format Specification 1.9.1, "List Levels". */
const MOST_LEVELS = 9;

/** The look of headings is written into each of their runs. */
const withoutBold = (html: string): string => html.replace(/<\/?b>/g, '');

/** Reads an RTF file into HTML. Groups are kept in an array: files of attackers are nested 100,000 deep. */
export function readRtf(bytes: Buffer): RtfText {
  return new RtfReader().read(bytes);
}

class RtfReader {
  private group: Group = { destination: 'body', bold: false, italic: false, underline: false, hidden: false, raised: false, isEastAsian: false, font: -1, fallback: 1, leave: null };
  private readonly groups: Group[] = [];
  private paragraph: Paragraph = { style: 0, level: null, isInTable: false, list: null, depth: 0 };
  private codePage = 1252;
  private readonly fonts = new Map<number, number>();
  private fontInTable = 0;
  private defaultFont = -1;
  private readonly styles = new Map<number, string>();
  private styleInTable = 0;
  private styleName = '';
  /** Bytes whose characters are not known before the next of them. */
  private pending: Buffer[] = [];
  /** Characters still to be skipped after a `\u`. */
  private toSkip = 0;
  private isStarred = false;
  private html = '';
  private inline = '';
  private openLists: ListTag[] = [];
  private row: string | null = null;
  private isInTableNow = false;
  private cell = '';
  private instruction = '';
  /** Links around the text: they are underlined by being links. */
  private links = 0;
  private listText = '';
  private hex: string[] = [];
  private picture: Buffer | null = null;
  private readonly pictures: RtfPicture[] = [];
  private readonly notes: string[] = [];
  private footnoteDepth = 0;
  private title = '';
  private created: { year?: number; month?: number; day?: number } = {};
  private hasTrackedChanges = false;
  private hasComments = false;

  read(bytes: Buffer): RtfText {
    for (const token of rtfTokens(bytes)) this.take(token);
    this.flush();
    this.endParagraph(false);
    this.closeLists(0);
    this.closeTable();
    const { year = 0, month = 0, day = 0 } = this.created;
    const two = (value: number): string => String(value).padStart(2, '0');
    return {
      html: this.html + footnotesHtml(this.notes),
      pictures: this.pictures,
      title: this.title.trim(),
      created: year > 1900 && month > 0 && day > 0 ? `${year}-${two(month)}-${two(day)}` : '',
      hasTrackedChanges: this.hasTrackedChanges,
      hasComments: this.hasComments,
    };
  }

  private take(token: RtfToken): void {
    if (token.type === 'bytes') {
      this.bytes(token.bytes, token.units);
      return;
    }
    // A character of two bytes may be written as two escapes, and nothing else stands between them.
    this.flush();
    if (token.type === 'open' || token.type === 'close') this.toSkip = 0;
    switch (token.type) {
      case 'open':
        this.groups.push(this.group);
        this.group = { ...this.group, leave: null };
        break;
      case 'close':
        this.group.leave?.();
        this.group = this.groups.pop() ?? this.group;
        break;
      case 'binary':
        if (this.group.destination === 'picture') this.picture = token.bytes;
        break;
      case 'sign':
        this.sign(token.name);
        break;
      case 'word':
        this.word(token.name, token.value);
    }
    if (token.type !== 'sign' || token.name !== '*') this.isStarred = false;
  }

  private bytes(bytes: Buffer, units: number): void {
    const skipped = Math.min(this.toSkip, units);
    this.toSkip -= skipped;
    const rest = bytes.subarray(skipped);
    if (rest.length === 0) return;
    if (this.group.destination === 'picture') this.hex.push(rest.toString('latin1'));
    else this.pending.push(rest);
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Buffer.concat(this.pending.splice(0));
    const font = this.group.font < 0 ? this.defaultFont : this.group.font;
    this.text(fromCodePage(bytes, this.fonts.get(font) ?? this.codePage));
  }

  private text(text: string): void {
    switch (this.group.destination) {
      case 'body':
        if (!this.group.hidden) this.inline += this.marked(text);
        break;
      case 'title':
        this.title += text;
        break;
      case 'instruction':
        this.instruction += text;
        break;
      case 'listtext':
        this.listText += text;
        break;
      case 'styles':
        this.styleName += text;
        if (!text.includes(';')) break;
        this.styles.set(this.styleInTable, this.styleName.replace(/;.*$/s, '').trim().toLowerCase());
        this.styleName = '';
    }
  }

  private marked(text: string): string {
    const { bold, italic, underline, raised } = this.group;
    const tags = [bold && 'b', italic && 'i', underline && this.links === 0 && 'u', raised && 'sup'].filter((tag) => tag !== false);
    return `${tags.map((tag) => `<${tag}>`).join('')}${escapeHtml(text)}${tags.toReversed().map((tag) => `</${tag}>`).join('')}`;
  }

  private sign(name: string): void {
    if (name === '*') this.isStarred = true;
    else if (name === '\n') this.word('par', null);
    else if (this.toSkip > 0) this.toSkip -= 1;
    else if (SIGNS[name] !== undefined) this.text(SIGNS[name]);
  }

  private word(name: string, value: number | null): void {
    if (this.isStarred && !STARRED.has(name)) this.group.destination = 'skip';
    if (this.group.destination === 'skip') return;
    if (this.destination(name) || this.format(name, value) || this.break(name)) return;
    const character = CHARACTERS[name];
    if (character !== undefined) this.text(character);
    else if (name === 'u' && value !== null) {
      this.text(String.fromCharCode(value & 0xffff));
      this.toSkip = this.group.fallback;
    }
  }

  private destination(name: string): boolean {
    if (name === 'annotation') this.hasComments = true;
    if (name === 'title') this.group.destination = 'title';
    else if (name === 'creatim') this.group.destination = 'created';
    else if (name === 'info') this.group.destination = 'info';
    else if (SKIPPED.has(name)) this.group.destination = 'skip';
    else if (name === 'fonttbl') this.group.destination = 'fonts';
    else if (name === 'stylesheet') this.group.destination = 'styles';
    else if (name === 'fldinst') this.startField();
    else if (name === 'listtext' || name === 'pntext') this.startListText();
    else if (name === 'pict') this.startPicture();
    else if (name === 'footnote') this.startFootnote();
    // Of two ways to say the same the second has the characters.
    else if (name === 'upr') this.group.destination = 'skip';
    else if (name === 'ud') this.group.destination = 'body';
    else return false;
    return true;
  }

  private startField(): void {
    this.group.destination = 'instruction';
    this.instruction = '';
    const field = this.groups.at(-1);
    this.group.leave = () => {
      const href = HYPERLINK.exec(this.instruction)?.[1];
      if (href === undefined || field === undefined) return;
      this.inline += `<a href="${escapeHtml(href)}">`;
      this.links += 1;
      const leave = field.leave;
      field.leave = () => {
        this.inline += '</a>';
        this.links -= 1;
        leave?.();
      };
    };
  }

  private startListText(): void {
    this.group.destination = 'listtext';
    this.listText = '';
    this.group.leave = () => {
      this.paragraph.list = this.listText;
    };
  }

  private startPicture(): void {
    this.group.destination = 'picture';
    this.hex = [];
    this.picture = null;
    this.group.leave = () => {
      const bytes = this.picture ?? Buffer.from(this.hex.join('').replace(/[^0-9a-f]/gi, ''), 'hex');
      this.hex = [];
      this.picture = null;
      if (bytes.length === 0) return;
      this.inline += `<img src="picture:${this.pictures.length}">`;
      this.pictures.push({ bytes });
    };
  }

  private startFootnote(): void {
    if (this.footnoteDepth >= DEEPEST_FOOTNOTE) return;
    this.footnoteDepth += 1;
    const around = { html: this.html, inline: this.inline, paragraph: this.paragraph, row: this.row, isInTableNow: this.isInTableNow, openLists: this.openLists };
    Object.assign(this, { html: '', inline: '', paragraph: { style: 0, level: null, isInTable: false, list: null, depth: 0 }, row: null, isInTableNow: false, openLists: [] });
    this.group.leave = () => {
      this.endParagraph(false);
      this.closeLists(0);
      this.closeTable();
      this.notes.push(this.html);
      Object.assign(this, around);
      this.inline += footnoteMark(this.notes.length);
      this.footnoteDepth -= 1;
    };
  }

  /** Formats of characters and paragraphs. */
  private format(name: string, value: number | null): boolean {
    const { group, paragraph } = this;
    const on = value !== 0;
    if (name === 'b') group.bold = on;
    else if (name === 'i') group.italic = on;
    else if (name === 'dbch') group.isEastAsian = true;
    else if (name === 'rtlch' || name === 'ltrch' || name === 'loch' || name === 'hich') group.isEastAsian = false;
    else if (name === 'ab' && group.isEastAsian) group.bold = on;
    else if (name === 'ai' && group.isEastAsian) group.italic = on;
    else if (name === 'v') group.hidden = on;
    else if (name === 'super') group.raised = on;
    else if (name === 'nosupersub') group.raised = false;
    else if (name === 'ul' || name === 'uldb' || name === 'uld' || name === 'ulth' || name === 'ulwave' || name === 'uldash') group.underline = on;
    else if (name === 'ulnone') group.underline = false;
    else if (name === 'plain') Object.assign(group, { bold: false, italic: false, underline: false, hidden: false, raised: false });
    else if (name === 'deleted') {
      group.hidden = on;
      this.hasTrackedChanges = true;
    } else if (name === 'revised') this.hasTrackedChanges = true;
    else if (name === 'f') {
      group.font = value ?? 0;
      if (group.destination === 'fonts') this.fontInTable = value ?? 0;
    } else if (name === 'fcharset' && group.destination === 'fonts') this.fonts.set(this.fontInTable, codePageOf(value ?? 0) ?? this.codePage);
    else if (name === 'cpg' && group.destination === 'fonts') this.fonts.set(this.fontInTable, value ?? this.codePage);
    else if (name === 'ansicpg') this.codePage = value === null || value === 0 ? 1252 : value;
    else if (name === 'deff') this.defaultFont = value ?? -1;
    else if (name === 'uc') group.fallback = Math.max(0, Math.min(10, value ?? 1));
    else if (name === 's' && group.destination === 'styles') this.styleInTable = value ?? 0;
    // The marks of list items and the styles have formats of their own.
    else if (PARAGRAPH_FORMATS.has(name) && group.destination !== 'body') return true;
    else if (name === 's') paragraph.style = value ?? 0;
    else if (name === 'outlinelevel') paragraph.level = value;
    else if (name === 'ilvl') paragraph.depth = Math.max(0, Math.min(MOST_LEVELS - 1, value ?? 0));
    else if (name === 'intbl') paragraph.isInTable = true;
    else if (name === 'pard') Object.assign(paragraph, { style: 0, level: null, isInTable: false, depth: 0 });
    else if (group.destination === 'created' && value !== null && name === 'yr') this.created.year = value;
    else if (group.destination === 'created' && value !== null && name === 'mo') this.created.month = value;
    else if (group.destination === 'created' && value !== null && name === 'dy') this.created.day = value;
    else return false;
    return true;
  }

  private break(name: string): boolean {
    if (this.group.destination !== 'body') return false;
    if (name === 'par' || name === 'sect' || name === 'page') this.endParagraph(true);
    else if (name === 'line' || name === 'lbr') this.inline += '<br>';
    else if (name === 'cell' || name === 'nestcell') this.endCell();
    else if (name === 'row') this.endRow();
    else return false;
    return true;
  }

  private blockHtml(): string {
    const { style, level, list } = this.paragraph;
    const name = this.styles.get(style) ?? '';
    const heading = /^(?:heading|标题|標題) ?([1-9])/.exec(name)?.[1];
    const text = this.inline;
    this.inline = '';
    if (heading !== undefined || (level !== null && level < 6)) {
      const depth = Math.min(6, heading === undefined ? (level ?? 0) + 1 : Number(heading));
      return `<h${depth}>${withoutBold(text)}</h${depth}>`;
    }
    if (name === 'title' || name === '标题') return `<h1>${withoutBold(text)}</h1>`;
    if (/^(?:intense )?quot|^引用/.test(name)) return `<blockquote><p>${text}</p></blockquote>`;
    // An item ends where the next begins, or its list: deeper lists stand inside it.
    return list === null ? `<p>${text}</p>` : `<li>${text}`;
  }

  private endParagraph(isWritten: boolean): void {
    if (!isWritten && this.inline === '') return;
    if (this.paragraph.isInTable) {
      this.cell += this.blockHtml().replace(/^<li>/, '<p>');
      return;
    }
    this.closeTable();
    const { list, depth } = this.paragraph;
    if (list === null) this.closeLists(0);
    else this.beginItem(NUMBERED.test(list) ? 'ol' : 'ul', depth);
    this.html += this.blockHtml();
    // The next paragraph is an item when it says so itself.
    this.paragraph.list = null;
  }

  private endCell(): void {
    const last = this.inline === '' ? '' : this.blockHtml().replace(/^<li>/, '<p>');
    this.row = `${this.row ?? ''}<td>${this.cell}${last}</td>`;
    this.cell = '';
  }

  private endRow(): void {
    if (this.row === null) return;
    this.closeLists(0);
    if (!this.isInTableNow) this.html += '<table>';
    this.isInTableNow = true;
    this.html += `<tr>${this.row}</tr>`;
    this.row = null;
  }

  private beginItem(tag: ListTag, depth: number): void {
    this.closeLists(depth + 1);
    if (this.openLists.length === depth + 1 && this.openLists.at(-1) !== tag) this.closeLists(depth);
    while (this.openLists.length <= depth) {
      this.openLists.push(tag);
      this.html += `<${tag}>`;
    }
  }

  private closeLists(depth: number): void {
    while (this.openLists.length > depth) this.html += `</${this.openLists.pop() ?? 'ul'}>`;
  }

  private closeTable(): void {
    if (this.row !== null) this.endRow();
    if (this.cell !== '') {
      this.html += this.cell;
      this.cell = '';
    }
    if (this.isInTableNow) this.html += '</table>';
    this.isInTableNow = false;
  }
}
