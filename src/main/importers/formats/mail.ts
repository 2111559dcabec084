import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { AppError } from '@shared/errors';
import { cleanText } from '@shared/domain/document';
import type { SourceText } from '@shared/domain/recognise';
import type { ImageOutcome } from '../html/read-html';
import { sourceOfHtml } from './html';
import { cleanSource, type SourceFileInput } from './source';
import { sourceOfText } from './text';

/** What mail programs put before the subject of a mail that was answered or passed on. */
const PASSED_ON = /^(?:\s*(?:re|fw|fwd|回复|答复|转发|转寄|回覆|轉寄)\s*[:：])+\s*/i;
const LOCATION = /^Content-Location:[ \t]*(\S+)[ \t]*$/gim;
const DEEPEST_PART = 30;

/** A mail, its text as HTML where it has that; its subject and date are hints. */
export async function readMail({ bytes, name, images, warn }: SourceFileInput): Promise<SourceText> {
  const mail = await parsed(bytes);
  const source = sourceOf(mail, { name, images, warn, isPage: false });
  if (mail.attachments.some(({ disposition, related }) => disposition === 'attachment' && related !== true)) warn('attachments-dropped');
  const subject = cleanText(mail.subject ?? '').replace(PASSED_ON, '').trim();
  return { ...source, properties: { title: subject, date: mail.date?.slice(0, 10) ?? '', isPageTitle: false } };
}

/** A web page in one file, as browsers and Word save it: RFC 2557. Its parts know each other by address instead of by id. */
export async function readMhtml({ bytes, name, images, warn }: SourceFileInput): Promise<SourceText> {
  const withIds = Buffer.from(bytes.toString('latin1').replace(LOCATION, 'Content-ID: <$1>'), 'latin1');
  return sourceOf(await parsed(withIds), { name, images, warn, isPage: true });
}

type Around = Pick<SourceFileInput, 'name' | 'images' | 'warn'> & { readonly isPage: boolean };

function sourceOf(mail: Email, { name, images, warn, isPage }: Around): SourceText {
  if (mail.html === undefined || mail.html.trim() === '') return sourceOfText(cleanSource(mail.text ?? '', warn), name);
  const byId = new Map(mail.attachments.map((part) => [part.contentId?.replace(/^<|>$/g, '') ?? '', part]));
  const resolve = (src: string): ImageOutcome => {
    const part = byId.get(src.replace(/^cid:/i, ''));
    return part === undefined ? images.resolve(src) : images.add(bytesOf(part), part.filename ?? 'image');
  };
  return sourceOfHtml(cleanSource(mail.html, warn), { name, images: { resolve }, warn, isPage });
}

const bytesOf = ({ content }: Attachment): Buffer => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content));

async function parsed(bytes: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST_PART, maxRfc822NestingDepth: 2 });
  } catch (error) {
    throw new AppError('import.damaged', {}, { cause: error });
  }
}
