import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Zip stores local time without a zone: this is the same everywhere. */
const ZIP_DATE = new Date(1980, 0, 1);

/**
 * Makes the bytes of a .docx depend on its content and `now` alone: the library puts its own clock, random relationship
 * ids and a running count of pictures into it.
 */
export function finishPackage(bytes: Uint8Array, now: Date): Uint8Array {
  const parts = unzipSync(bytes);
  const ids = new Map<string, string>();
  const paths = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const finished: Zippable = {};
  for (const path of paths) {
    const data = parts[path] ?? new Uint8Array();
    const isXml = path.endsWith('.xml') || path.endsWith('.rels');
    finished[path] = isXml ? strToU8(finishXml(path, strFromU8(data), ids, now)) : data;
  }
  return zipSync(finished, { level: 6, mtime: ZIP_DATE });
}

/** Readers look for the list of content types first; relationship ids are given in the order of the text. */
const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === 'word/document.xml' ? 1 : 2);

function finishXml(path: string, xml: string, ids: Map<string, string>, now: Date): string {
  if (path === 'docProps/core.xml') {
    return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${now.toISOString().replace(/\.\d+Z$/, 'Z')}`);
  }
  let pictures = 0;
  return xml
    .replace(/(\b(?:r:id|r:embed|r:link|Id)=")(rId[a-z0-9_-]{21})"/g, (_all, name: string, id: string) => {
      const settled = ids.get(id) ?? `rIdL${ids.size + 1}`;
      ids.set(id, settled);
      return `${name}${settled}"`;
    })
    .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_all, start: string) => `${start}${(pictures += 1)}"`);
}
