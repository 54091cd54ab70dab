// Every state of the note and the panel before axe, in an open root: WCAG 2.2 A and AA, light and dark.
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import NOTE_CSS from '../../assets/styles/note.css?inline';
import { Note, type NoteProps } from '../../components/Note';
import { NoteCase } from '../../components/NoteCase';
import type { NoteState } from '../../components/noteState';
import { draw } from './draw';
import * as f from './fixtures';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const open = (explanation: typeof f.bare): NoteState => ({ is: 'open', explanation });
const STATES: Record<string, Partial<NoteProps>> = {
  law: { state: open(f.law), pinned: true },
  known: { state: open(f.law), pinned: true, known: true, done: 'copied' },
  draft: { state: open(f.draft), articleDate: '2021-12-06' },
  repealed: { state: open(f.repealed), articleDate: '2020-05-12' },
  agency: { state: open(f.agency) },
  lineage: { state: open(f.lineage), pinned: true },
  formula: { state: open(f.formula) },
  provision: { state: open(f.provision), pinned: true, known: null },
  unknown: { state: open(f.unknownDocument), pinned: true },
  senses: { state: open(f.senses) },
  related: { state: open(f.law), pinned: true, cameFrom: '网络安全法' },
  loading: { state: { is: 'loading', heading: '数据安全法', type: 'law' } },
  updated: { state: { is: 'failed', heading: '数据安全法', failure: { code: 'updated' } } },
  gone: { state: { is: 'failed', heading: '数据安全法', failure: { code: 'gone' } } },
  English: { state: open(f.law), pinned: true, words: f.words('en') },
};

const violations = async (root: HTMLElement) =>
  (await axe.run(root, { runOnly: WCAG })).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );

/** The note in a shadow root of its own, as on a page, but open. */
function inRoot(props: Partial<NoteProps>, scheme: 'light' | 'dark'): HTMLElement {
  const base = {
    pinned: false,
    known: false,
    cameFrom: null,
    articleDate: null,
    words: f.words('zh-CN'),
    on: f.noCallbacks,
  };
  const drawing = draw(<Note state={open(f.law)} {...base} {...props} />);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(NOTE_CSS);
  root.adoptedStyleSheets = [sheet];
  root.append(drawing.root);
  document.body.append(host);
  drawing.find('.note').style.colorScheme = scheme;
  return host;
}

describe.each(['light', 'dark'] as const)('on %s paper', (scheme) => {
  it.each(Object.entries(STATES))('%s', async (_, props) => {
    const host = inRoot(props, scheme);
    await Promise.all(host.shadowRoot?.getAnimations().map((one) => one.finished) ?? []);
    expect(await violations(host)).toEqual([]);
    host.remove();
  });
});

it('the form for a wrong mark', async () => {
  const form = draw(
    <NoteCase
      words={f.words('zh-CN')}
      surface="第十条"
      sentence="依照第十条办理。"
      provision
      laws={['网络安全法']}
      failure={null}
      onKeep={() => {}}
      onCancel={() => {}}
    />,
  );
  expect(await violations(form.root)).toEqual([]);
});
