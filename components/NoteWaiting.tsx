// The note before there is an explanation, and when there will be none: the name stands, the rest is said plainly.
import { Heading, Rule, TypeWord } from './NoteHead';
import { drawnAs, type NoteCallbacks, type NoteState } from './noteState';
import { failureKey } from './problem';
import { useWords } from './words';

type Loading = Extract<NoteState, { is: 'loading' }>;
type Failed = Extract<NoteState, { is: 'failed' }>;

/** Name and line at once, three bars for what follows. */
export function NoteLoading({ id, state }: { id: string; state: Loading }) {
  const { t } = useWords();
  return (
    <>
      <header class={state.cover ? 'head' : 'head bare'}>
        <Heading id={id} text={state.heading} cover={state.cover} />
        <p class="meta">
          <TypeWord type={state.type} />
        </p>
      </header>
      <Rule type={drawnAs(state.type)} />
      <div class="body waiting">
        <span class="unseen">{t('loading')}</span>
        <i />
        <i />
        <i />
      </div>
    </>
  );
}

export function NoteFailed({ id, state, on }: { id: string; state: Failed; on: NoteCallbacks }) {
  const { t } = useWords();
  const orphaned = state.failure.code === 'updated';
  // What was deleted does not come back by asking again.
  const gone = state.failure.code === 'gone';
  return (
    <>
      <header class="head bare">
        <Heading id={id} text={state.heading} />
      </header>
      <Rule type="none" />
      <div class="body">
        <p class="summary" role="status">
          {t(failureKey(state.failure.code))}
        </p>
        <p class="remedy">
          {!orphaned && !gone && (
            <button type="button" class="button" onClick={on.retry}>
              {t('retry')}
            </button>
          )}
          {(orphaned || state.failure.code === 'asleep') && (
            <button type="button" class="button" onClick={on.reload}>
              {t('reload')}
            </button>
          )}
        </p>
      </div>
    </>
  );
}
