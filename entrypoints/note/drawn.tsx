// What the page's view tells → what is seen in the frame, and its buttons.
import type { VNode } from 'preact';
import { citation } from '../../components/citation';
import type { Drawing, NoteActs, NoteDrawing, Told } from '../../components/drawing';
import { Note } from '../../components/Note';
import type { NoteCallbacks, NoteFrame } from '../../components/noteState';
import { PassageCard } from '../../components/PassageCard';
import { Projected } from '../../components/Projected';
import type { Words } from '../../components/words';
import { copyText } from './copying';

export interface DrawnWith {
  words: Words;
  tell(told: Told): void;
  /** The form that is typed in. */
  typing: NoteFrame | null;
  /** The frame has the focus. */
  focused: boolean;
}

/** Where official texts are looked for when an entry names no address of its own. */
const NATIONAL_DATABASE = 'https://flk.npc.gov.cn/';

export function drawn(drawing: Drawing, { words, tell, typing, focused }: DrawnWith): VNode {
  if (drawing.is === 'note') {
    return <Note {...drawing} words={words} frame={typing} on={callbacks(drawing, words, tell)} />;
  }
  if (drawing.is === 'passage') {
    const { note, tags, pack, own } = drawing;
    const act = (what: 'edit' | 'close') => () => tell({ did: 'passage', act: what });
    return (
      <div class="note passage">
        <PassageCard {...{ words, note, tags, pack }} onEdit={own ? act('edit') : null} onClose={act('close')} />
      </div>
    );
  }
  const press = (key: string) => () => tell({ did: 'pressed', key });
  // The bar's buttons are the remote's keys.
  const on = { back: press('PageUp'), on: press('PageDown'), toggle: press('Enter'), end: press('Escape') };
  const { item, nth, of, open } = drawing;
  return (
    <section class="note projector" role="dialog" aria-label={words.t('project')}>
      <Projected {...{ words, item, nth, of, open, focused, on }} />
    </section>
  );
}

/** What needs no page is done here; the rest is told. */
function callbacks({ state }: NoteDrawing, words: Words, tell: (told: Told) => void): NoteCallbacks {
  const explanation = state.is === 'open' ? state.explanation : null;
  const act = <K extends keyof NoteActs>(name: K, ...args: Parameters<NoteActs[K]>) =>
    tell({ did: 'acted', act: name, with: args } as Told);
  const copy = (text: string) =>
    void copyText(document, text).then((done) => act('say', done ? 'copied' : 'copy_failed'));
  return {
    pin: () => act('pin'),
    close: () => act('close'),
    open: (target, name) => act('open', target, name),
    openSense: (sense) => act('openSense', explanation?.senses.indexOf(sense) ?? -1),
    back: () => act('back'),
    jump: (to) => act('jump', to),
    writeNote: () => act('writeNote'),
    edit: () => act('edit'),
    collect: () => act('collect'),
    hide: (scope) => act('hide', scope),
    know: () => act('know'),
    notRight: () => act('notRight'),
    retry: () => act('retry'),
    reload: () => act('reload'),
    cite() {
      if (explanation) copy(citation(explanation, words));
    },
    searchOfficial() {
      if (explanation) copy(explanation.heading);
      open(NATIONAL_DATABASE, '_blank', 'noopener,noreferrer');
    },
  };
}
