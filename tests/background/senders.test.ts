// A content script, a page's process in its place, another extension or another page of ours: none of them may save.
import { describe, expect, it, vi } from 'vitest';
import { mustBeNoteFrame } from '../../entrypoints/background/senders';

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'abcdef', getURL: (path: string) => `chrome-extension://dynamic-1${path}` } },
}));

describe('only our frame may save', () => {
  it.each([
    ['by the extension’s id', 'chrome-extension://abcdef/note.html'],
    ['by its dynamic address', 'chrome-extension://dynamic-1/note.html?x#y'],
    ['in Firefox', 'moz-extension://dynamic-1/note.html'],
  ])('%s', (_, url) => expect(() => mustBeNoteFrame({ url })).not.toThrow());

  it.each([
    ['a content script', 'https://sample.people.cn/1.html'],
    ['a page that is called like it', 'https://abcdef/note.html'],
    ['a file', 'file:///note.html'],
    ['another extension', 'chrome-extension://other/note.html'],
    ['another page of ours', 'chrome-extension://abcdef/options.html'],
    ['a folder of its name', 'chrome-extension://abcdef/x/note.html'],
    ['its name in the query', 'chrome-extension://abcdef/options.html?/note.html'],
    ['a user of our name', 'chrome-extension://abcdef@other/note.html'],
    ['text written by a page', 'about:srcdoc'],
    ['no address', 'chrome-extension:'],
    ['nothing', undefined],
  ])('%s: refused', (_, url) => expect(() => mustBeNoteFrame({ url })).toThrow('这里不能保存'));
});
