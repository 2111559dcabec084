import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type ReleaseContent } from '@shared/domain/release';
import { openForTest, stamp, temporaryFolder } from '../archive/testing/temporary-archive';
import { openFacts, type FactsClient } from '../facts/client';
import { pairsFromTmx } from './tmx';
import { writeMemory } from './write-memory';

const workers = pathToFileURL(`${resolve(import.meta.dirname, '../../../out/main')}/`);
const running = new Set<FactsClient>();

async function start(archivePath: string): Promise<FactsClient> {
  const client = openFacts({ archivePath, workers });
  running.add(client);
  await client.call('sync');
  return client;
}

afterEach(async () => {
  for (const client of running) await client.terminate();
  running.clear();
});

const release: ReleaseContent = {
  facts: { ...emptyFacts(), date: '2023-05-01' },
  zh: { ...emptyEdition(), title: '研发<投入>与 A&B 合作', body: fromPlainText('公司全年研发投入1.2亿元。\n澜海是一家材料公司。') },
  en: { ...emptyEdition(), title: 'R&D "spending" with A&B', body: fromPlainText('The company spent 120 million yuan on R&D.\nLanhai is a materials company.') },
};

/** From an agency: UTF-16, an older way to name languages, codes of its program, another language, and things of no use. */
const FOREIGN = `<?xml version="1.0" encoding="UTF-16"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en-US" datatype="rtf"/><body>
<tu><tuv xml:lang="EN-US"><seg>Click <bpt i="1">{\\b </bpt><hi>Save</hi><ept i="1">}</ept> now.</seg></tuv><tuv xml:lang="ZH-CN"><seg>现在单击“保存”。</seg></tuv><tuv xml:lang="de"><seg>Jetzt.</seg></tuv></tu>
<tu><tuv lang="en"><seg>Tail  lamp
 factory</seg></tuv><tuv lang="zh-TW"><seg><![CDATA[尾燈工廠]]></seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Tail lamp
factory</seg></tuv><tuv xml:lang="zh"><seg>尾燈工廠</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Only English</seg></tuv></tu>
</body></tmx>`;
const foreignBytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(FOREIGN, 'utf16le')]);

describe('translation memories as files', () => {
  test('what one archive exports another one offers, character for character', async () => {
    const folder = temporaryFolder();
    const [from, to] = [join(folder, 'from'), join(folder, 'to')];
    const source = openForTest(from);
    source.file({ filings: [{ id: 'one', content: release }, { id: 'two', content: release }], stamp });
    const file = join(folder, 'out.tmx');
    expect(await writeMemory(await start(from), file)).toBe(3);

    const archive = openForTest(to);
    const client = await start(to);
    expect(await archive.importMemory({ bytes: readFileSync(file), file: 'out.tmx', stamp })).toEqual({ added: 3, same: 0, skipped: 0 });
    await client.call('sync');
    const found = async (text: string): Promise<unknown> => (await client.call('translations', { text, lang: 'zh', except: null })).matches;
    expect(await found('研发<投入>与 A&B 合作')).toMatchObject([{ target: 'R&D "spending" with A&B', score: 1, origin: { kind: 'file', name: 'out.tmx' } }]);
    expect(await found('公司全年研发投入1.5亿元。')).toMatchObject([{ target: 'The company spent 120 million yuan on R&D.' }]);
    expect((await client.call('concordance', { text: 'materials' })).pairs).toHaveLength(1);
    expect(await writeMemory(client, file), 'only what its own releases say is exported').toBe(0);
  });

  test('a file from an agency is read as text; what is known already is not taken twice', async () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    expect(pairsFromTmx(FOREIGN).pairs).toEqual([
      { zh: '现在单击“保存”。', en: 'Click Save now.' },
      { zh: '尾燈工廠', en: 'Tail lamp factory' },
    ]);
    expect(await archive.importMemory({ bytes: foreignBytes, file: 'agency.tmx', stamp })).toEqual({ added: 2, same: 1, skipped: 1 });
    expect(await archive.importMemory({ bytes: foreignBytes, file: 'again.tmx', stamp })).toEqual({ added: 0, same: 3, skipped: 1 });
  });

  test.each([
    ['cut off', FOREIGN.slice(0, 700), 'import.damaged'],
    ['with entities of its own', FOREIGN.replace('"tmx14.dtd"', '"tmx14.dtd" [<!ENTITY a "b">]'), 'import.damaged'],
    ['of another kind', '<html><body>对照</body></html>', 'memory.none-found'],
    ['without translations', '<tmx version="1.4"><body/></tmx>', 'memory.none-found'],
    ['empty', '', 'import.empty'],
  ])('a file that is %s is refused in plain words, and nothing of it is taken', async (_, text, code) => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    await expect(archive.importMemory({ bytes: Buffer.from(text), file: 'bad.tmx', stamp })).rejects.toMatchObject({ code });
    expect(await archive.importMemory({ bytes: foreignBytes, file: 'good.tmx', stamp })).toMatchObject({ added: 2 });
  });

  test('imported translations are found again after a start with another index, and once', async () => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    await archive.importMemory({ bytes: foreignBytes, file: 'agency.tmx', stamp });
    const first = await start(path);
    await first.call('close');
    writeFileSync(join(path, 'index', 'facts.db'), 'not a database');
    const again = await start(path);
    await again.call('sync');
    expect((await again.call('concordance', { text: '尾灯工厂' })).pairs.map(({ en, origin }) => [en, origin])).toEqual([['Tail lamp factory', { kind: 'file', name: 'agency.tmx' }]]);
  });
});
