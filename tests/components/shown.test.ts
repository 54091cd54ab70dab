// What the note shows when answers are quick, late, missing or asked for again. entrypoints/note-view/shown.ts holds it; the
// answers come when the test says.
import { expect, it } from 'vitest';
import { createShown } from '../../entrypoints/note-view/shown';
import type { Answer } from '../../lib/model/answer';
import type { Explanation } from '../../lib/model/explanation';
import type { Mark } from '../../lib/page/marks';
import * as f from './fixtures';

const mark = (id: number): Mark => ({ id, type: 'law', strength: 'strong', paper: 'light', ranges: [] });
const about = (heading: string) => ({ heading, type: 'law' as const, target: null });
const ok = (explanation: Explanation): Answer<Explanation> => ({ ok: true, value: explanation });
const refused: Answer<Explanation> = { ok: false, error: { code: 'refused', message: '', remedy: '' } };
/** An answer that comes when it is told to. */
function later() {
  let tell: (answer: Answer<Explanation>) => void = () => {};
  const answer = new Promise<Answer<Explanation>>((done) => {
    tell = done;
  });
  return { asking: () => answer, tell };
}
const settled = () => new Promise((done) => setTimeout(done, 60));
function start() {
  const drawn: string[] = [];
  const shown = createShown(() => drawn.push(shown.state?.is ?? 'nothing'));
  shown.start({ mention: 0, surface: '甲法', mark: mark(0), piece: 0 }, false);
  return { shown, drawn };
}

it('a quick answer is drawn at once, a slow one after bars', async () => {
  const { shown, drawn } = start();
  shown.ask(about('甲法'), () => Promise.resolve(ok(f.law)));
  await settled();
  expect(drawn).toEqual(['open']);
  const slow = later();
  shown.ask(about('乙法'), slow.asking);
  await settled();
  slow.tell(ok(f.draft));
  await settled();
  expect(drawn).toEqual(['open', 'loading', 'open']);
  expect(shown.heading).toBe(f.draft.heading);
});

it('an answer for an older mark is dropped', async () => {
  const { shown } = start();
  const [old, fresh] = [later(), later()];
  shown.ask(about('甲法'), old.asking);
  shown.start({ mention: 1, surface: '乙法', mark: mark(1), piece: 0 }, false);
  shown.ask(about('乙法'), fresh.asking);
  fresh.tell(ok(f.law));
  await settled();
  old.tell(ok(f.draft));
  await settled();
  expect(shown.explanation?.heading).toBe(f.law.heading);
});

it('an answer that comes after the note was closed opens nothing', async () => {
  const { shown, drawn } = start();
  const slow = later();
  shown.ask(about('甲法'), slow.asking);
  shown.end();
  slow.tell(ok(f.law));
  await settled();
  expect(drawn).toEqual([]);
  expect(shown.state).toBeNull();
});

it('a refusal is shown with the name, and asked again it may be answered', async () => {
  const { shown } = start();
  const answers = [refused, ok(f.law)];
  shown.ask(about('甲法'), () => Promise.resolve(answers.shift() ?? refused));
  await settled();
  expect(shown.state).toMatchObject({ is: 'failed', heading: '甲法', failure: { code: 'refused' } });
  shown.again();
  await settled();
  expect(shown.explanation?.heading).toBe(f.law.heading);
});

it('goes back to what was there before, without asking', async () => {
  const { shown } = start();
  let asked = 0;
  const asking = (explanation: Explanation) => () => {
    asked++;
    return Promise.resolve(ok(explanation));
  };
  shown.ask(about('甲法'), asking(f.law));
  await settled();
  shown.ask(about('乙法'), asking(f.draft));
  await settled();
  shown.put(null, f.provision);
  expect(shown.cameFrom).toBe(f.draft.heading);
  shown.back();
  shown.back();
  expect([shown.heading, shown.cameFrom, asked]).toEqual([f.law.heading, null, 2]);
});
