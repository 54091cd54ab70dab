// The review: one collected term after another. In front the name and the sentence it was met in, behind it the explanation;
// four answers, by buttons and, while the focus is in the card, by keys. Pure; entrypoints/sidepanel keeps the memory.
import { useEffect, useRef } from 'preact/hooks';
import { GRADES } from '../lib/model/review';
import { problemText } from './problem';
import { ReviewCard } from './ReviewCard';
import type { ReviewCallbacks, ReviewedToday, ReviewState } from './reviewState';
import { useWords, type Words } from './words';

export interface ReviewProps extends ReviewCallbacks {
  state: ReviewState;
  /** The last answer can be taken back. */
  undo: boolean;
}

export function Review(props: ReviewProps) {
  const { state, undo, onUndo } = props;
  const words = useWords();
  const { t } = words;
  const whole = useRef<HTMLDivElement>(null);
  const step = stepOf(state);
  const before = useRef(step);
  // The focus goes with the cards, where it was in them: it is never taken from elsewhere.
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (lost || whole.current?.contains(document.activeElement))
      whole.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [step]);
  return (
    <section class="review" aria-label={t('panel_tab_review')} ref={whole} onKeyDown={(event) => onKey(event, props)}>
      {(state.is === 'card' || state.is === 'end') && (
        <p class="bar">
          <span class="small">{state.is === 'card' ? leftOf(state.left, state.today, words) : ''}</span>
          {undo && (
            <button type="button" class="link dim" onClick={onUndo}>
              {t('review_undo')}
            </button>
          )}
        </p>
      )}
      {state.is === 'card' ? <ReviewCard {...props} state={state} /> : <Instead state={state} />}
    </section>
  );
}

/** Why there is no card now. */
function Instead({ state }: { state: Exclude<ReviewState, { is: 'card' }> }) {
  const words = useWords();
  const { t } = words;
  switch (state.is) {
    case 'loading':
      return (
        <div class="waiting" aria-busy="true">
          <p class="unseen">{t('review_loading')}</p>
          {[38, 71, 55].map((width) => (
            <i key={width} style={{ inlineSize: `${width}%` }} />
          ))}
        </div>
      );
    case 'private':
      return (
        <div class="blank">
          <h2>{t('review_private')}</h2>
          <p>{t('review_private_text')}</p>
        </div>
      );
    case 'failed': {
      const { message, remedy } = problemText(state.problem, words);
      return (
        <p class="problem" role="alert">
          {message} <span>{remedy}</span>
        </p>
      );
    }
    case 'empty':
      return (
        <div class="blank">
          <h2>{t('review_empty')}</h2>
          <p>{t('review_empty_text')}</p>
        </div>
      );
    case 'end':
      return <End state={state} />;
  }
}

function End({ state: { why, left, next, today } }: { state: Extract<ReviewState, { is: 'end' }> }) {
  const words = useWords();
  const { t } = words;
  const day = next === null ? null : words.date(isoDay(next));
  return (
    <div class="blank">
      <h2 tabIndex={-1} data-first>
        {t(why === 'time' ? 'review_end_time' : 'review_end_done')}
      </h2>
      {today.answers > 0 && <p>{t('review_today', today.answers, minutes(today.spent))}</p>}
      {left > 0 ? <p>{t('review_left_over', left)}</p> : day && <p>{t('review_next', day)}</p>}
    </div>
  );
}

function leftOf(left: number, { spent }: ReviewedToday, { t }: Words): string {
  return t('review_left', left, minutes(spent));
}

/** Whole minutes, rounded up: what was begun counts. */
const minutes = (ms: number): number => Math.ceil(ms / 60_000);

function isoDay(time: number): string {
  const at = new Date(time);
  return new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())).toISOString().slice(0, 10);
}

/** Changes when another thing should have the focus. */
function stepOf(state: ReviewState): string {
  return state.is === 'card' ? `${state.card.entry} ${state.open} ${state.today.answers}` : state.is;
}

/** Digits answer, U takes the last answer back; Space and Enter press the button that has the focus. */
function onKey(event: KeyboardEvent, { state, undo, onAnswer, onUndo }: ReviewProps): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const grade = GRADES[Number(event.key) - 1];
  if (state.is === 'card' && state.open && grade) onAnswer(grade);
  else if (event.key.toLowerCase() === 'u' && undo) onUndo();
  else return;
  event.preventDefault();
}
