import { PDFDocument, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { repairTextLayer } from './repair-text-layer';

async function repaired(map: string, text: string): Promise<string> {
  const document = await PDFDocument.create();
  const { context } = document;
  const stream = context.register(context.flateStream(map));
  context.register(context.obj({ Type: 'Font', ToUnicode: stream }));
  repairTextLayer(document, text);
  const after = context.lookup(stream);
  if (!(after instanceof PDFRawStream)) throw new Error('The map is gone');
  return Buffer.from(decodePDFRawStream(after).decode()).toString('latin1');
}

const bfchar = (...lines: string[]): string => `${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`;
const bfrange = (...lines: string[]): string => `${lines.length} beginbfrange\n${lines.join('\n')}\nendbfrange\n`;

test.each([
  ['an apostrophe', bfchar('<0003> <02BC>'), 'company’s', bfchar('<0003> <2019>')],
  ['a Kangxi radical', bfchar('<0001> <0041>', '<0003> <2F08>'), 'A人', bfchar('<0001> <0041>', '<0003> <4EBA>')],
  ['an ideograph beyond the basic plane', bfchar('<0003> <D840DC0B>'), '𠀋', bfchar('<0003> <D840DC0B>')],
  ['a range of quotation marks', bfrange('<0003> <0004> <02BB>'), '‘a’', bfrange('<0003> <0003> <2018>', '<0004> <0004> <2019>')],
])('%s is copied as it was written', async (_name, map, text, expected) => {
  expect((await repaired(map, text)).trim()).toBe(expected.trim());
});

test('what the author did write is left alone, however odd', async () => {
  const map = bfchar('<0003> <02BC>', '<0004> <2F08>');
  expect(await repaired(map, 'ʼ ⼈')).toBe(map);
});
