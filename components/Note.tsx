// The note: what a reader sees of an explanation, in every state. Order: what it is, does it still hold, what this page
// says, where to look further, the reader's own words. Pure: the content script gives state and takes callbacks.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Explanation } from '../lib/model/explanation';
import { Icon } from './Icon';
import { NoteActions } from './NoteActions';
import { NoteFacts } from './NoteFacts';
import { Limits, OwnNote, Slot, Sources } from './NoteFoot';
import { Heading, Meta, Rule, Tools } from './NoteHead';
import { DefinedHere, InCorpus, NotePage } from './NotePage';
import { NoteFailed, NoteLoading } from './NoteWaiting';
import { drawnAs, type NoteCallbacks, type NoteDone, type NoteFrame, type NoteState } from './noteState';
import { Related } from './Related';
import { Group } from './Row';
import { Senses } from './Senses';
import { type Words, WordsContext } from './words';

export interface NoteProps {
  state: NoteState;
  words: Words;
  pinned: boolean;
  /** The reader knows this name: its marks are faint. Null where that can't be said of it. */
  known: boolean | null;
  /** Name of the note that `back` returns to, null when this one was opened from the page. */
  cameFrom: string | null;
  /** YYYY-MM-DD where the page tells it. */
  articleDate: string | null;
  /** The frame one types in and what for, while it is open. Its owner makes and ends it. */
  frame?: NoteFrame | null;
  /** What has just been done. */
  done?: NoteDone | null;
  on: NoteCallbacks;
}

export function Note(props: NoteProps) {
  const { state, words, pinned, cameFrom, on } = props;
  const id = useId();
  return (
    <WordsContext.Provider value={words}>
      <section
        class="note"
        role="dialog"
        lang={words.language}
        aria-labelledby={id}
        aria-busy={state.is === 'loading' ? true : undefined}
      >
        {state.is !== 'loading' && (
          <Tools pinned={pinned} onPin={state.is === 'open' ? on.pin : null} onClose={on.close} />
        )}
        {cameFrom !== null && (
          <nav class="crumb">
            <button type="button" aria-label={words.t('back_to', cameFrom)} onClick={on.back}>
              <Icon name="back" />
              <span lang="zh-CN">{cameFrom}</span>
            </button>
          </nav>
        )}
        {state.is === 'loading' && <NoteLoading id={id} state={state} />}
        {state.is === 'failed' && <NoteFailed id={id} state={state} on={on} />}
        {state.is === 'open' && <OpenNote id={id} explanation={state.explanation} {...props} />}
      </section>
    </WordsContext.Provider>
  );
}

function OpenNote({ id, explanation, pinned, known, articleDate, frame, done, words, on }: OpenNoteProps) {
  const english = words.language === 'en' ? explanation.english : null;
  const { summary, page } = explanation;
  // Without related entries or remarks the sources need no group of their own.
  const brief = explanation.related.length === 0 && explanation.limits.length === 0;
  return (
    <>
      <header class={explanation.cover ? 'head' : 'head bare'}>
        <Heading id={id} text={explanation.heading} cover={explanation.cover} english={english} />
        <Meta explanation={explanation} />
      </header>
      <Rule type={drawnAs(explanation.type)} />
      <div class="body">
        {summary && (
          <p class="summary" lang="zh-CN">
            {summary}
          </p>
        )}
        <Senses explanation={explanation} onOpen={on.openSense} />
        <div class="groups">
          <Group>
            <NoteFacts explanation={explanation} articleDate={articleDate} onOpen={on.open} onNotRight={on.notRight} />
            <DefinedHere page={page} />
          </Group>
          <Group>
            <NotePage page={page} onJump={on.jump}>
              {invitation(explanation, words, on)}
            </NotePage>
            <InCorpus evidence={explanation.corpus} />
            {brief && <Sources explanation={explanation} />}
          </Group>
          <Group>
            <Related related={explanation.related} onOpen={on.open} />
            <Limits limits={explanation.limits} onRetry={on.retry} />
            {!brief && <Sources explanation={explanation} />}
          </Group>
          <Group>
            <OwnNote text={explanation.ownNote} frame={frame?.is === 'note' ? frame.element : null} />
          </Group>
        </div>
        {frame && frame.is !== 'note' && <Slot element={frame.element} />}
      </div>
      {pinned && (
        <NoteActions explanation={explanation} known={known} typing={frame?.is ?? null} done={done ?? null} on={on} />
      )}
    </>
  );
}
type OpenNoteProps = NoteProps & { id: string; explanation: Explanation };

/** Where we know little, the reader may know more. */
function invitation(explanation: Explanation, words: Words, on: NoteCallbacks): ComponentChildren {
  if (explanation.limits.includes('not-recorded')) {
    return (
      <button type="button" class="link" onClick={on.collect}>
        {words.t('collect')}
      </button>
    );
  }
  const poor = explanation.entry !== null && explanation.facts.length === 0 && explanation.parts.length === 0;
  if (!poor || explanation.ownNote) return null;
  return (
    <button type="button" class="link" onClick={on.edit}>
      {words.t('add_fact')}
    </button>
  );
}
