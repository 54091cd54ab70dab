// Place + kind + inner body, and what only looks like it. Rows: name, text, the marks drawn as `surface=full name`.
import { describe, expect, it } from 'vitest';
import { mainOnes } from './agencies-read';
import { MARKED, NOT_MARKED } from './rows/composed';

describe('agencies: composed', () => {
  it.each(MARKED)('%s', (_name, text, ...marks) => expect(mainOnes(text)).toEqual(marks));
});
describe('agencies: looks alike, not drawn', () => {
  it.each(NOT_MARKED)('%s', (_name, text) => expect(mainOnes(text)).toEqual([]));
  it('has as many rows as the marked ones', () => expect(NOT_MARKED.length).toBeGreaterThanOrEqual(MARKED.length - 2));
});
