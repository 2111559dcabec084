import { SaxesParser, type SaxesTagNS } from 'saxes';
import { cleanText } from '@shared/domain/document';
import type { WordNote, WordParagraph, WordPiece } from '@shared/domain/review';
import { AppError } from '@shared/errors';
import { RELEASE_PROPERTY } from '../../files/release-property';
import type { ParsedReview } from '../api';
import { plainXml } from '../plain-xml';
import { readZip } from '../zip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Word 2013's strict form of the same names. */
const WORD_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const WANTED = /^(?:word\/(?:document|comments)\.xml|docProps\/custom\.xml)$/i;
const DEEPEST = 200;
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Comments and tracked changes of a .docx. Throws `import.damaged`, `import.encrypted`, `import.too-large`. */
export async function readReview(bytes: Buffer): Promise<ParsedReview> {
  if (bytes.subarray(0, 4).equals(OLE)) throw new AppError('import.encrypted');
  const parts = new Map<string, string>();
  for (const [part, content] of await readZip(bytes, (entry) => WANTED.test(entry))) parts.set(part.toLowerCase(), plainXml(content).toString('utf8'));
  const main = parts.get('word/document.xml');
  if (main === undefined) throw new AppError('import.damaged');
  const notes = commentsIn(parts.get('word/comments.xml') ?? '');
  return { releaseId: releaseIn(parts.get('docprops/custom.xml') ?? ''), paragraphs: paragraphsIn(main, notes) };
}

type Comment = Pick<WordNote, 'text' | 'author' | 'at'>;

interface Visitor {
  readonly open: (tag: SaxesTagNS, attribute: (name: string) => string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Reads the elements of WordprocessingML, whatever their prefix; others have the name ''. */
function walk(xml: string, visitor: Visitor): void {
  if (xml === '') return;
  const parser = new SaxesParser({ xmlns: true, fragment: false });
  let depth = 0;
  const nameOf = (tag: SaxesTagNS): string => (tag.uri === WORD || tag.uri === WORD_STRICT ? tag.local : '');
  parser.on('error', (error) => {
    throw new AppError('import.damaged', {}, { cause: error });
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new AppError('import.damaged');
    const attributes = Object.values(tag.attributes);
    visitor.open({ ...tag, local: nameOf(tag) }, (name) => attributes.find((one) => one.local === name)?.value ?? '');
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    visitor.close(nameOf(tag));
  });
  parser.on('text', visitor.text);
  parser.write(xml).close();
}

function commentsIn(xml: string): ReadonlyMap<string, Comment> {
  const found = new Map<string, Comment>();
  let id = '';
  let comment: Comment | null = null;
  let isText = false;
  walk(xml, {
    open({ local }, attribute) {
      if (local === 'comment') {
        id = attribute('id');
        comment = { text: '', author: attribute('author'), at: attribute('date') };
      } else if (local === 'p' && comment !== null && comment.text !== '') comment = { ...comment, text: `${comment.text}\n` };
      isText = local === 't';
    },
    close(name) {
      if (name === 'comment' && comment !== null) {
        found.set(id, { ...comment, text: cleanText(comment.text).trim() });
        comment = null;
      }
      isText = false;
    },
    text(text) {
      if (isText && comment !== null) comment = { ...comment, text: comment.text + text };
    },
  });
  return found;
}

interface Open {
  readonly pieces: WordPiece[];
  readonly notes: WordNote[];
  /** Length of the original text so far. */
  length: number;
}

function paragraphsIn(xml: string, comments: ReadonlyMap<string, Comment>): WordParagraph[] {
  const paragraphs: Open[] = [];
  /** Paragraphs inside text boxes stand in a paragraph of the text. */
  const stack: Open[] = [];
  const began = new Map<string, { readonly paragraph: Open; readonly start: number }>();
  const changes: Pick<WordPiece, 'change' | 'author' | 'at'>[] = [];
  let isText = false;

  const put = (text: string): void => {
    const paragraph = stack.at(-1);
    if (paragraph === undefined || text === '') return;
    const { change, author, at } = changes.at(-1) ?? { change: 'none' as const, author: '', at: '' };
    paragraph.pieces.push({ text, change, author, at });
    if (change !== 'inserted') paragraph.length += text.length;
  };
  const end = (id: string): void => {
    const from = began.get(id);
    const comment = comments.get(id);
    began.delete(id);
    if (from === undefined || comment === undefined) return;
    // One that runs over several paragraphs is about the end of the first.
    from.paragraph.notes.push({ start: from.start, end: from.paragraph.length, ...comment });
  };

  walk(xml, {
    open({ local }, attribute) {
      isText = local === 't' || local === 'delText';
      switch (local) {
        case 'p':
          stack.push({ pieces: [], notes: [], length: 0 });
          break;
        case 'ins':
        case 'moveTo':
          changes.push({ change: 'inserted', author: attribute('author'), at: attribute('date') });
          break;
        case 'del':
        case 'moveFrom':
          changes.push({ change: 'deleted', author: attribute('author'), at: attribute('date') });
          break;
        case 'tab':
          put('\t');
          break;
        case 'br':
          put('\n');
          break;
        case 'commentRangeStart': {
          const paragraph = stack.at(-1);
          if (paragraph !== undefined) began.set(attribute('id'), { paragraph, start: paragraph.length });
          break;
        }
        case 'commentRangeEnd':
          end(attribute('id'));
          break;
        case 'commentReference': {
          const comment = comments.get(attribute('id'));
          const paragraph = stack.at(-1);
          // A comment without a range; those with one are known by its end.
          if (comment !== undefined && paragraph !== undefined && !hasNote(paragraphs, stack, comment)) paragraph.notes.push({ start: 0, end: 0, ...comment });
          break;
        }
      }
    },
    close(name) {
      isText = false;
      if (name === 'ins' || name === 'del' || name === 'moveTo' || name === 'moveFrom') changes.pop();
      const paragraph = name === 'p' ? stack.pop() : undefined;
      if (paragraph !== undefined) paragraphs.push(paragraph);
    },
    text(text) {
      if (isText) put(text);
    },
  });
  return paragraphs;
}

const hasNote = (paragraphs: readonly Open[], stack: readonly Open[], { text, author, at }: Comment): boolean =>
  [...paragraphs, ...stack].some(({ notes }) => notes.some((note) => note.text === text && note.author === author && note.at === at));

/** Of our custom property; it is the only one a copy of ours has. */
function releaseIn(xml: string): string | null {
  const property = new RegExp(`<property\\b[^>]*\\bname="${RELEASE_PROPERTY}"[^>]*>\\s*<vt:lpwstr>([^<]{1,64})</vt:lpwstr>`).exec(xml);
  return property?.[1] ?? null;
}
