import { describe, expect, it } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type Name } from '@shared/domain/release';
import { generateReleases } from '../../../e2e/bench/corpus';
import { ReleaseIndex } from './index/release-index';
import { findSimilar } from './similar';

const zhao: Name = { kind: 'person', zh: '赵鹏程', en: 'Zhao Pengcheng' };
const STUDIO =
  '劳模创新工作室在望津基地揭牌，工作室由总工程师带领，主攻钢包浇注料和再生原料两个方向，五年来完成课题三十个，培养技师十一名。工作室面向一线职工开放，每周三下午固定开展技术讨论，成果在两个基地推广应用。';

const index = new ReleaseIndex();
[...generateReleases(40, 5)].forEach(({ facts, zh, en }, i) => index.put({ ...facts, rowid: 100 + i, id: `g${i}`, sha256: `g${i}`, zh, en }));
const put = (id: string, title: string, body: string, names: readonly Name[] = []): void => {
  const zh = { ...emptyEdition(), title, body: fromPlainText(body) };
  index.put({ ...emptyFacts(), names: [...names], rowid: Number(id.slice(1)), id, sha256: id, zh, en: null });
};
put('s1', '劳模创新工作室揭牌', STUDIO, [zhao]);
put('s2', '劳模创新工作室揭牌（修改稿）', STUDIO.replace('三十个', '三十一个'), [zhao]);
put('s3', '工作室一年创效', '劳模创新工作室公布年度成果，钢包浇注料课题全部结题，再生原料进入试用。', [zhao]);
put('s4', '食堂换新菜单', '职工食堂本周起供应新菜单，早餐增加三个品种。');
Array.from(index.buildPostings());

describe('releases like this one', () => {
  const found = findSimilar(index.similarIndex()!, 's1');

  it('finds the earlier draft of the same text and says how much is the same, so that nobody files it twice', () => {
    expect(found.duplicates.map(({ releaseId }) => releaseId)).toEqual(['s2']);
    expect(found.duplicates[0]?.percent).toBeGreaterThan(80);
    expect(found.duplicates[0]?.lang).toBe('zh');
  });

  it('finds what is about the same, first, with what both have', () => {
    expect(found.related[0]).toMatchObject({ releaseId: 's3', names: [zhao] });
    expect(found.related.map(({ releaseId }) => releaseId)).not.toContain('s4');
  });

  it('never lists the release itself, nor one twice', () => {
    const all = [...found.related, ...found.duplicates].map(({ releaseId }) => releaseId);
    expect(all).not.toContain('s1');
    expect(new Set(all).size).toBe(all.length);
  });

  it('finds the same after many saves, or a release that is being written would soon be like none', () => {
    for (let save = 0; save < 60; save++) put('s1', '劳模创新工作室揭牌', STUDIO, [zhao]);
    expect(findSimilar(index.similarIndex()!, 's1')).toEqual(found);
  });

  it('knows nothing like a release that is not there', () => {
    expect(findSimilar(index.similarIndex()!, 'gone')).toEqual({ related: [], duplicates: [] });
  });
});
