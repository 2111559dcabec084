import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

test('words added to the dictionary stay with the archive, each once, as they were written first', () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  for (const word of ['Lanhaitech', 'gigafab', 'LANHAITECH']) archive.addOwnWord({ word, stamp });
  archive.close();
  expect(openForTest(path, false).ownWords()).toEqual(['gigafab', 'Lanhaitech']);
});

test('a word that was added by mistake can be removed, however it is written', () => {
  const archive = openForTest(join(temporaryFolder(), 'archive'));
  archive.addOwnWord({ word: 'Recieve', stamp });
  archive.removeOwnWord('recieve');
  archive.removeOwnWord('never');
  expect(archive.ownWords()).toEqual([]);
});
