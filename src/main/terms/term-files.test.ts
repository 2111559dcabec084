import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { planImport } from '@shared/domain/term-import';
import { TermIndex } from '@shared/domain/term-index';
import { arbitraryContent } from '@shared/domain/testing/arbitrary-concept';
import type { Concept, Term, TermStatus } from '@shared/domain/terms';
import { AppError } from '@shared/errors';
import { termsFromCsv, termsToCsv } from './csv';
import { readTerms } from './read-terms';
import { termsFromTbx, termsToTbx } from './tbx';

const term = (lang: 'zh' | 'en', text: string, status: TermStatus = 'preferred'): Term => ({ lang, text, status });
const read = (text: string): ReturnType<typeof readTerms> => readTerms(Buffer.from(text));
const arbitraryConcepts = fc.array(arbitraryContent, { minLength: 1, maxLength: 6 }).map((contents) =>
  contents.map((content, index): Concept => ({ ...content, id: `c${index}`, origin: 'own' })),
);

describe.each([
  ['CSV', termsToCsv],
  ['TBX', termsToTbx],
])('a term base as %s', (_format, write) => {
  it('comes back whole: terms, uses, subject, note and validity', () => {
    fc.assert(
      fc.property(arbitraryConcepts, (concepts) => {
        const { added, skipped } = planImport(new TermIndex(), read(write(concepts)), () => 'never');
        // Concepts that mean the same become one when they are added to an empty term base.
        const expected = planImport(new TermIndex(), concepts.map((concept, index) => ({ ...concept, line: index })), () => 'never');
        expect(skipped).toEqual([]);
        expect(added).toEqual(expected.added);
      }),
      { numRuns: 300 },
    );
  });

  it('read into the term base it was written from changes nothing', () => {
    fc.assert(
      fc.property(arbitraryConcepts, (concepts) => {
        const { added, changed } = planImport(new TermIndex(concepts), read(write(concepts)), () => 'never');
        expect([added, changed]).toEqual([[], []]);
      }),
    );
  });
});

describe('tables from elsewhere', () => {
  const pair = [term('zh', '董事长'), term('en', 'chairman')];
  it.each<[string, string]>([
    ['Chinese headings', '中文,英文,备注\n董事长,chairman,x\n'],
    ['semicolons', 'EN;ZH-CN\r\nchairman;董事长\r\n'],
    ['tabs and no headings', 'chairman\t董事长\n'],
    ['no headings, Chinese first', '董事长,chairman'],
    ['quotation marks and blank lines', '"zh","en"\n\n" 董事长 ","chairman"\n\n'],
    ['other columns between', '序号,中文名称,部门,英文译名\n1,董事长,办公室,chairman\n'],
  ])('with %s are understood', (_what, csv) => {
    expect(read(csv).map(({ terms }) => terms)).toEqual([pair]);
  });

  it.each(['utf8', 'utf16le', 'utf16be', 'gbk'])('are understood in %s', (encoding) => {
    const bytes = iconv.encode('中文,英文\n董事长,chairman\n劳模创新工作室,Model Worker Innovation Studio\n', encoding, { addBOM: encoding.startsWith('utf16') });
    expect(readTerms(bytes).map(({ terms }) => terms[0]?.text)).toEqual(['董事长', '劳模创新工作室']);
  });

  it('keep dates that a spreadsheet has rewritten, and the term where the date is nonsense', () => {
    const csv = 'zh,en,valid_from,valid_until\n甲,a,2018/4/16,2018年12月31日\n乙,b,soon,\n';
    expect(read(csv)).toMatchObject([{ validFrom: '2018-04-16', validUntil: '2018-12-31' }, { terms: [{ text: '乙' }, { text: 'b' }] }]);
  });

  it('of what a spreadsheet would calculate bring the text, not the formula', () => {
    const csv = termsToCsv([{ id: 'a', origin: 'own', subject: 'general', note: '', validFrom: null, validUntil: null, terms: [term('en', '=HYPERLINK("http://x")')] }]);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(termsFromCsv(csv)[0]?.terms).toEqual([term('en', '=HYPERLINK("http://x")')]);
  });

  it('without a column of terms are refused in plain words', () => {
    expect(() => read('name,price\nbolt,3\n')).toThrow(expect.objectContaining({ code: 'terms.none-found' }));
  });
});

describe('TBX from elsewhere', () => {
  const chairman = [term('zh', '董事长'), term('en', 'chairman'), term('en', 'chairperson', 'admitted'), term('en', 'headman', 'deprecated')];

  it('of version 2 is understood, DTD reference and all', () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
      <termEntry id="IATE-1"><descripGrp><descrip type="subjectField">post</descrip></descripGrp><note>who <hi>leads</hi> the board</note>
        <langSet xml:lang="zh"><tig><term>董事长</term></tig></langSet>
        <langSet xml:lang="de"><tig><term>Vorsitzender</term></tig></langSet>
        <langSet xml:lang="en-GB"><ntig><termGrp><term>chair<hi>man</hi></term></termGrp></ntig><tig><term>chairperson</term></tig>
          <tig><term>headman</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
      </termEntry></body></text></martif>`;
    expect(termsFromTbx(xml)).toMatchObject([{ id: 'IATE-1', subject: 'post', note: 'who leads the board', terms: chairman }]);
  });

  it('of version 3 in DCT style is understood', () => {
    const xml = `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
      <text><body><conceptEntry id="c5"><min:subjectField>Post</min:subjectField>
      <langSec xml:lang="zh-Hans-CN"><basic:definition>主持董事会</basic:definition><termSec><term>董事长</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>chairman</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>chairperson</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>headman</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`;
    expect(termsFromTbx(xml)).toMatchObject([{ id: 'c5', subject: 'post', note: '主持董事会', terms: chairman }]);
  });

  it.each<[string, string]>([
    ['entities of its own', '<!DOCTYPE tbx [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><tbx><text>&b;</text></tbx>'],
    ['a file it wants to read', '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>'],
    ['an entity nobody defined', '<tbx><note>&nbsp;</note></tbx>'],
    ['no end', '<tbx><text>'],
    ['a million levels', '<a>'.repeat(1_000_000)],
  ])('with %s is refused and does no harm', (_what, xml) => {
    expect(() => read(xml)).toThrow(expect.objectContaining({ code: 'import.damaged' }));
  });

  it('never fails with anything but an error a person can read, whatever the bytes', () => {
    const soup = fc.array(fc.constantFrom('<tbx>', '<conceptEntry id="1">', '<langSec xml:lang="zh">', '<termSec>', '<term>', '好', '&amp;', '</term>', '</termSec>', '</langSec>', '</conceptEntry>', '</tbx>', '"', ',', '\n'), { maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)), soup.map((parts) => Buffer.from(parts.join('')))), (bytes) => {
        try {
          readTerms(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

it('a file larger than any term base is refused before it is read', () => {
  expect(() => readTerms(Buffer.alloc(65 * 1_048_576))).toThrow(expect.objectContaining({ code: 'import.too-large' }));
});
