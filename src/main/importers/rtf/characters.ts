import iconv from 'iconv-lite';

/** Character sets of fonts that have a code page of their own: Rich Text Format Specification 1.9.1, "Font Table". */
const CODE_PAGES: Readonly<Record<number, number>> = {
  77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
};

/** The code page of a font's character set; null where the document's own counts. */
export const codePageOf = (charset: number): number | null => CODE_PAGES[charset] ?? null;

const ENCODINGS: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 54936: 'gb18030', 65001: 'utf8', 10000: 'macroman' };

/** Bytes of a code page as characters. */
export function fromCodePage(bytes: Buffer, codePage: number): string {
  const encoding = ENCODINGS[codePage] ?? `windows-${codePage}`;
  return iconv.decode(bytes, iconv.encodingExists(encoding) ? encoding : 'windows-1252');
}
