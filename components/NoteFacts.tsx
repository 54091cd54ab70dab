// The facts of an explanation, one row each, in the explainer's order; then the parts of a formula.
import type { Explanation, Fact, FactKey, FactValue } from '../lib/model/explanation';
import type { Target } from '../lib/model/mention';
import { chineseNumber } from './dates';
import { statusLabel } from './lawStatus';
import { typeOfTarget } from './noteState';
import { Row } from './Row';
import { useWords, type WordKey } from './words';

type Open = (target: Target, name: string) => void;

/** Reasons for a provision's law come as codes from the recognizer. */
const REASONS: Record<string, WordKey> = {
  'same-sentence': 'because_same_sentence',
  before: 'because_before',
  defined: 'because_defined',
  'last-law': 'because_last_law',
  'this-law': 'because_this_law',
};

export function NoteFacts({ explanation, articleDate, onOpen, onNotRight }: NoteFactsProps) {
  const words = useWords();
  // What it is not comes after what it is made of.
  const apart = explanation.facts.find((fact) => fact.key === 'distinguish');
  const facts = explanation.facts.filter((fact) => fact !== apart && !isInHead(fact, explanation));
  const atReport = stateAtReport(explanation);
  return (
    <>
      {facts.map((fact) => (
        <Row key={fact.key} label={words.t(`fact_${fact.key}`)}>
          <Values fact={fact} onOpen={onOpen} />
          {fact.key === 'because' && (
            <>
              {' '}
              <button type="button" class="link" onClick={onNotRight}>
                {words.t('not_right')}
              </button>
            </>
          )}
        </Row>
      ))}
      {atReport && (
        <Row label={words.t('at_report')}>
          {articleDate
            ? words.t('at_report_value', words.date(articleDate), statusLabel(atReport, words, true))
            : statusLabel(atReport, words, true)}
        </Row>
      )}
      {explanation.parts.length > 0 && (
        <Row label={words.t('parts_label', chineseNumber(explanation.parts.length))}>
          <ol class="parts" lang="zh-CN">
            {explanation.parts.map((part) => (
              <li key={part.name}>
                <b>{part.name}</b>
                {part.note && <span>{part.note}</span>}
              </li>
            ))}
          </ol>
        </Row>
      )}
      {apart && (
        <Row label={words.t('fact_distinguish')}>
          <Values fact={apart} onOpen={onOpen} />
        </Row>
      )}
    </>
  );
}
interface NoteFactsProps {
  explanation: Explanation;
  articleDate: string | null;
  onOpen: Open;
  onNotRight: () => void;
}

/** The day something ended stands in the line under the name. */
function isInHead({ key }: Fact, { type, status }: Explanation): boolean {
  const state = status.onKnowledgeDate?.state;
  return (
    (key === 'ended' && type === 'agency') || (key === 'repealed' && (state === 'replaced' || state === 'repealed'))
  );
}

/** The state on the article's date, where it is another than today's. */
function stateAtReport({ status, facts }: Explanation) {
  const { onArticleDate, onKnowledgeDate } = status;
  // Of a document without entry the page itself says that it is a draft.
  const said = facts.some((fact) => fact.key === 'draft');
  if (!onArticleDate || onArticleDate.state === 'unknown' || said) return null;
  return onArticleDate.label === onKnowledgeDate?.label ? null : onArticleDate;
}

/** So many amendments are listed; of more the number and the last are said. */
const FEW = 4;

function Often({ fact }: { fact: Fact }) {
  const words = useWords();
  const last = fact.values.at(-1);
  const day = last && 'date' in last && last.date ? words.date(last.date) : '';
  return <span>{words.t('amended_count', fact.values.length, day)}</span>;
}

function Values({ fact, onOpen }: { fact: Fact; onOpen: Open }) {
  const { t } = useWords();
  if (fact.key === 'amended' && fact.values.length > FEW) return <Often fact={fact} />;
  // A lineage reads as a list of its own; everything else runs on.
  const inLines = fact.key === 'lineage';
  return (
    <span class={inLines ? 'lines' : undefined}>
      {fact.values.map((value, i) => (
        <span key={`${fact.key} ${i.toString()}`}>
          {i > 0 && !inLines && t('list_comma')}
          <Value factKey={fact.key} value={value} onOpen={onOpen} />
        </span>
      ))}
    </span>
  );
}

function Value({ factKey, value, onOpen }: { factKey: FactKey; value: FactValue; onOpen: Open }) {
  const words = useWords();
  if ('date' in value && !('name' in value)) return words.date(value.date);
  if ('count' in value) return words.t('articles_count', value.count);
  if ('text' in value) {
    const reason = factKey === 'because' ? REASONS[value.text] : undefined;
    return reason ? words.t(reason) : <span lang="zh-CN">{value.text}</span>;
  }
  return (
    <>
      <Name name={value.name} target={value.target} onOpen={onOpen} />
      {value.date && (
        <span class="dim"> {words.t(factKey === 'lineage' ? 'until_date' : 'from_date', words.date(value.date))}</span>
      )}
    </>
  );
}

/** A name; underlined as its type and opening in place when there is something to open. */
export function Name({ name, target, onOpen }: { name: string; target?: Target; onOpen: Open }) {
  if (!target) return <span lang="zh-CN">{name}</span>;
  return (
    <button type="button" class={`name ${typeOfTarget(target)}`} lang="zh-CN" onClick={() => onOpen(target, name)}>
      {name}
    </button>
  );
}
