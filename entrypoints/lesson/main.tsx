// The lesson page's wiring: the article, the trainer's choices, the sheets they make, and ways to take them along.

import { render } from 'preact';
import '../../assets/styles/page.css';
import '../../assets/styles/lesson.css';
import '../../assets/styles/desk.css';
import { LessonDesk, type Save } from '../../components/LessonDesk';
import { LessonGone } from '../../components/LessonGone';
import { createWords } from '../../components/words';
import { openKnowledge } from '../../lib/knowledge';
import { openLanguage } from '../../lib/language';
import { makeLesson } from '../../lib/lesson/make';
import { meaningOf } from '../../lib/lesson/meaning';
import { keepWork, type LessonText } from '../../lib/lesson-page';
import { readMet } from '../../lib/met';
import type { Lesson, LessonSource, Part, Plan, PoolTerm } from '../../lib/model/lesson';
import { readSettings } from '../../lib/settings';
import { firstPlan, toPlan, withParagraph, withPart, withText } from './plan';
import { poolOf } from './pool';
import { saveLesson } from './save';
import { createLaidOut } from './sheets';
import { openText, sourceOf } from './source';
import { textsOf } from './texts';
import { lessonWords } from './words';

/** Milliseconds of quiet after which typing is laid out anew and kept. */
const QUIET = 250;
/** Milliseconds after which the sheets are drawn with what is there. */
const FIRST = 300;

const { language, read } = await openLanguage((await readSettings()).language);
const words = createWords(language, read);
document.documentElement.lang = language;
document.title = words.t('lesson_title');

// Another lesson in the same tab.
addEventListener('hashchange', () => location.reload());
const opened = await openText(location.hash.slice(1));
if (opened) await start(opened);
else render(<LessonGone words={words} />, document.body);

async function start({ id, text, work }: { id: string; text: LessonText; work: unknown }): Promise<void> {
  const met = await readMet();
  let source: LessonSource | null = null;
  let plan: Plan | null = null;
  let lesson: Lesson | null = null;
  let pool: PoolTerm[] | null = null;
  let picked: string | null = null;
  let failure: string | null = null;
  let isBusy = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const laidOut = createLaidOut();

  const keep = () => {
    clearTimeout(timer);
    if (plan) void keepWork(id, plan);
  };
  addEventListener('pagehide', keep);

  const set = (next: Plan) => {
    plan = next;
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET);
    if (plan.parts.includes('choice') && !pool) void fetchPool();
    draw();
  };

  async function fetchPool(): Promise<void> {
    pool = [];
    pool = await poolOf(await openKnowledge());
    draw();
  }

  async function save(kind: Save, lesson: Lesson): Promise<void> {
    failure = null;
    toTake();
    const sheets = document.querySelector('.sheets');
    try {
      const deck = words.t('lesson_deck');
      if (sheets) await saveLesson(kind, { lesson, words: lessonWords(lesson, words), sheets, deck });
    } catch (error) {
      failure = words.t('lesson_failed', error instanceof Error ? error.message : String(error));
    }
    show();
  }

  /** What is taken along is what was chosen, also where its sheets wait for quiet. */
  function toTake(): void {
    laidOut.flush();
    show();
  }

  /** Lays out and shows. */
  function draw(): void {
    if (!source || !plan) return;
    lesson = makeLesson(source, plan, pool ?? []);
    laidOut.follow(lesson, lessonWords(lesson, words), show);
    show();
  }

  function show(): void {
    if (!source || !plan || !lesson) return;
    const [now, chosen, made] = [source, plan, lesson];
    const { sheets } = laidOut;
    document.title = made.title || words.t('lesson_title');
    const main = now.terms.filter(({ weight }) => weight === 'main');
    render(
      <LessonDesk
        words={words}
        title={made.title}
        parts={chosen.parts}
        empty={emptyParts(made)}
        terms={main.map((term) => ({
          key: term.key,
          type: term.type,
          name: meaningOf(term, now, chosen).name,
          // The page itself has been counted when it was marked.
          isNew: (met[term.key] ?? 0) <= 1,
          isChosen: chosen.terms.includes(term.key),
        }))}
        paragraphs={now.blocks.map(({ text }, index) => ({
          index,
          text,
          isChosen: chosen.paragraphs?.includes(index) ?? true,
        }))}
        seed={chosen.seed}
        texts={textsOf(made, now, chosen, words)}
        picked={picked}
        sheets={sheets}
        busy={isBusy}
        failure={failure}
        on={{
          title: (title) => set(withText(chosen, 'title', title)),
          part: (part, isOn) => set(withPart(chosen, part, isOn)),
          terms: (terms) => set({ ...chosen, terms }),
          paragraph: (index, isOn) => set(withParagraph(chosen, now.blocks.length, index, isOn)),
          variant: () => set({ ...chosen, seed: chosen.seed + 1 }),
          pick(next) {
            picked = next;
            show();
          },
          write: (textId, text) => set(withText(chosen, textId, text)),
          print() {
            toTake();
            print();
          },
          save: (kind) => void save(kind, made),
        }}
      />,
      document.body,
    );
  }

  // Drawn while explanations come in, but for a quarter of the time at most: a long article's sheets take a while to lay out.
  // What comes at once needs no sheets without it before.
  let [drawn, took] = [performance.now(), FIRST / 3];
  const late = setTimeout(draw, FIRST);
  source = await sourceOf(text, (some) => {
    source = some;
    plan ??= toPlan(work, firstPlan(some));
    const from = performance.now();
    if (from - drawn < 3 * took) return;
    clearTimeout(late);
    draw();
    drawn = performance.now();
    took = drawn - from;
  });
  clearTimeout(late);
  isBusy = false;
  if (plan) {
    set(plan);
    toTake();
  }
}

/** Chosen parts that came out empty. */
function emptyParts(lesson: Lesson): Part[] {
  const counts: Record<Part, number> = {
    handout: lesson.paragraphs.length,
    glossary: lesson.glossary.length,
    cloze: lesson.cloze.items.length,
    matching: lesson.matching.names.length,
    choice: lesson.choice.length,
    cards: lesson.cards.length,
  };
  return lesson.parts.filter((part) => counts[part] === 0);
}
