import { describe, expect, it } from 'vitest';
import { clockOf } from './clock';

describe('a time of day', () => {
  it('is understood as people type it, and nonsense is not stored', () => {
    expect(['9:30', '09：30', '0930', '930', ' 23.59 '].map(clockOf)).toEqual(['09:30', '09:30', '09:30', '09:30', '23:59']);
    expect(['', '24:00', '9:60', 'noon', '9'].map(clockOf)).toEqual([null, null, null, null, null]);
  });
});
