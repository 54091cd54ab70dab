import { expect, test } from 'vitest';
import { readLine } from '../../lib/cli/firefox-console';
import { readStroke } from '../../lib/cli/keys';

const STROKES = [
  { name: 'Escape', is: { key: 'Escape', virtual: 27, text: '', modifiers: [] } },
  { name: 'Shift+Tab', is: { key: 'Tab', virtual: 9, modifiers: ['Shift'] } },
  { name: 'a', is: { key: 'a', code: 'KeyA', virtual: 65, text: 'a', modifiers: [] } },
  { name: 'Alt+n', is: { key: 'n', code: 'KeyN', text: '', modifiers: ['Alt'] } },
  { name: '+', is: { key: '+', text: '+', modifiers: [] } },
  { name: '法', is: { key: '法', code: '', text: '法' } },
];
test.each(STROKES)('$name', ({ name, is }) => {
  expect(readStroke(name)).toMatchObject(is);
});
test.each(['Hyper+a', 'NoSuchKey'])('%s is no key', (name) => {
  expect(() => readStroke(name)).toThrow('no such');
});

const LINES = [
  { name: 'a message', line: 'console.warn: "旁注" 3', is: { from: 'console', level: 'warn', text: '"旁注" 3' } },
  {
    name: 'thrown in the extension',
    line: 'JavaScript error: moz-extension://u/background.js, line 3: Error: no',
    is: { from: 'moz-extension://u/background.js', level: 'uncaught', text: 'Error: no' },
  },
  {
    name: 'thrown in the browser itself',
    line: 'JavaScript error: chrome://browser/a.js, line 3: Error: no',
    is: null,
  },
  { name: 'a module of the browser', line: 'console.error: RSLoader: no network', is: null },
  { name: 'no message', line: '*** You are running in headless mode.', is: null },
];
test.each(LINES)('Firefox prints $name', ({ line, is }) => {
  expect(readLine(line)).toEqual(is);
});
