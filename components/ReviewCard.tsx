// One card of the review, its front and its back.
import { useId } from 'preact/hooks';
import type { Explanation } from '../lib/model/explanation';
import { GRADES } from '../lib/model/review';
import { StatusSign } from './Icon';
import { statusLabel, statusSign } from './lawStatus';
import type { ReviewCallbacks, ReviewState, ShownCard } from './reviewState';
import { useWords, type Words } from './words';

type Props = ReviewCallbacks & { state: Extract<ReviewState, { is: 'card' }> };

export function ReviewCard({ state, onOpen, onAnswer, onEntry }: Props) {
  const words = useWords();
  const { t } = words;
  const { card, open, back } = state;
  const id = useId();
  return (
    <>
      <article class="card" aria-labelledby={id}>
        <h2 id={id} lang="zh-CN">
          {card.name}
        </h2>
        <hr class={`rule ${card.type}`} />
        {card.sentence && <Sentence card={card} sentence={card.sentence} />}
        {open && (
          <div class="back">
            {back ? <Back explanation={back} /> : <p class="dim">{t('review_loading')}</p>}
            <button type="button" class="link dim" onClick={() => onEntry(card.entry)}>
              {t(back && isBare(back) ? 'review_write' : 'review_entry')}
            </button>
          </div>
        )}
      </article>
      {open ? (
        <fieldset class="answers">
          <legend class="unseen">{t('review_how', card.name)}</legend>
          {GRADES.map((grade, at) => (
            <button
              key={grade}
              type="button"
              class="button"
              aria-keyshortcuts={String(at + 1)}
              {...(grade === 'good' && { 'data-first': true })}
              onClick={() => onAnswer(grade)}
            >
              <span>{t(`review_${grade}`)}</span>
              <small>{waitText(card.waits[grade], words)}</small>
            </button>
          ))}
        </fieldset>
      ) : (
        <p class="answers">
          <button type="button" class="button main" data-first onClick={onOpen}>
            {t('review_show')}
          </button>
        </p>
      )}
      <p class="small keys">{t(open ? 'review_keys_back' : 'review_keys_front')}</p>
    </>
  );
}

function Sentence({ card, sentence }: { card: ShownCard; sentence: NonNullable<ShownCard['sentence']> }) {
  return (
    <figure lang="zh-CN">
      <blockquote>
        {sentence.before}
        {sentence.text && <span class={`mark ${card.type}`}>{sentence.text}</span>}
        {sentence.after}
      </blockquote>
      {card.where && <figcaption class="small">{card.where}</figcaption>}
    </figure>
  );
}

function Back({ explanation }: { explanation: Explanation }) {
  const words = useWords();
  const { t } = words;
  const { summary, parts, ownNote, english, kind } = explanation;
  const status = explanation.status.onKnowledgeDate;
  const sign = status && statusSign(status.state);
  return (
    <>
      <p class="small" lang="zh-CN">
        {status && sign && (
          <span class={`status ${sign}`}>
            <StatusSign sign={sign} />
            {statusLabel(status, words)}
          </span>
        )}{' '}
        {kind}
      </p>
      {summary && <p lang="zh-CN">{summary}</p>}
      {parts.length > 0 && (
        <ul lang="zh-CN">
          {parts.map(({ name, note }) => (
            <li key={name}>
              {name}
              {note && <span class="dim"> {note}</span>}
            </li>
          ))}
        </ul>
      )}
      {english && <p lang="en">{english}</p>}
      {ownNote && (
        <p class="hand" lang="zh-CN">
          {ownNote}
        </p>
      )}
      {isBare(explanation) && <p class="dim">{t('review_bare')}</p>}
    </>
  );
}

/** Nothing was written about it yet. */
function isBare({ summary, parts, ownNote, facts }: Explanation): boolean {
  return !summary && !ownNote && parts.length === 0 && facts.length === 0;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function waitText(wait: number, { t }: Words): string {
  if (wait < HOUR) return t('review_in_minutes', Math.max(1, Math.round(wait / MINUTE)));
  if (wait < DAY) return t('review_in_hours', Math.round(wait / HOUR));
  return t('review_in_days', Math.round(wait / DAY));
}
