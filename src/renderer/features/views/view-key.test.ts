import { expect, it } from 'vitest';
import { ReleaseFilter } from '@shared/domain/listing';
import { viewFilter, type ViewKey } from './view-key';

it.each<[ViewKey, object]>([
  ['all', { bin: false }],
  ['bin', { bin: true }],
  ['status:in_review', { bin: false, status: 'in_review' }],
  ['year:2024', { bin: false, year: 2024 }],
  ['kind:award', { bin: false, kind: 'award' }],
  ['tag:安全: 矿山', { bin: false, tag: '安全: 矿山' }],
])('the view %s lists the releases its name promises', (key, filter) => {
  expect(ReleaseFilter.parse(viewFilter(key))).toEqual(filter);
});
