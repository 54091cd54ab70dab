// Several places under one organ, and neighbours that stay apart. Rows: name, text, the marks drawn as `surface=full name`.
import { describe, expect, it } from 'vitest';
import { mainOnes } from './agencies-read';
import { APART, TOGETHER } from './rows/coordination';

describe('agencies: coordination', () => {
  it.each(TOGETHER)('%s', (_name, text, ...marks) => expect(mainOnes(text)).toEqual(marks));
});
describe('agencies: coordination, not drawn', () => {
  it.each(APART)('%s', (_name, text) => expect(mainOnes(text)).toEqual([]));
});
