// An article with numbered names and the notes below, as it is printed on A4. The bar above it is not printed.
import type { Explanation } from '../lib/model/explanation';
import type { EntryType } from '../lib/model/mention';
import type { BlockRole, PageFacts } from '../lib/model/page';
import { statusLabel } from './lawStatus';
import { type Words, WordsContext } from './words';

export interface PrintNotesProps {
  words: Words;
  /** Null: there is nothing to print, as after a reload. */
  sheet: {
    facts: PageFacts;
    paragraphs: { role: BlockRole; pieces: { text: string; type?: EntryType; note?: number }[] }[];
    notes: { number: number; type: EntryType; name: string; explanation: Explanation | null }[];
  } | null;
  onPrint: () => void;
}

export function PrintNotes({ words, sheet, onPrint }: PrintNotesProps) {
  const { t } = words;
  if (!sheet) {
    return (
      <main class="print-blank" lang={words.language}>
        <h1>{t('print_gone')}</h1>
        <p>{t('print_gone_text')}</p>
      </main>
    );
  }
  const { facts, paragraphs, notes } = sheet;
  const headed = paragraphs.some(({ role }) => role === 'headline');
  return (
    <WordsContext.Provider value={words}>
      <div class="print-bar" lang={words.language}>
        <span>{t('print_lead', notes.length)}</span>
        <button type="button" class="button main" onClick={onPrint}>
          {t('print_button')}
        </button>
      </div>
      <main class="sheet" lang="zh-CN">
        <article>
          {!headed && facts.title && <h1>{facts.title}</h1>}
          {paragraphs.map((paragraph, at) => (
            <Paragraph key={`${at.toString()} ${paragraph.role}`} {...paragraph} />
          ))}
        </article>
        <Origin facts={facts} words={words} />
        {notes.length > 0 && (
          <section class="notes">
            <h2 lang={words.language}>{t('print_notes')}</h2>
            <ol>
              {notes.map((note) => (
                <li key={note.number} id={`note-${note.number}`}>
                  <span class="number">{note.number}</span>
                  <Note note={note} words={words} />
                </li>
              ))}
            </ol>
          </section>
        )}
        <p class="end" lang={words.language}>
          {t('print_end', words.date(notes.find((note) => note.explanation)?.explanation?.knowledgeDate ?? ''))}
        </p>
      </main>
    </WordsContext.Provider>
  );
}

/** No line begins with a number: it stays with the name before it. */
const STAYS = '\u2060';
const TAGS = { headline: 'h1', heading: 'h2', caption: 'p', byline: 'p', body: 'p' } as const;

function Paragraph({ role, pieces }: { role: BlockRole; pieces: { text: string; type?: EntryType; note?: number }[] }) {
  const Tag = TAGS[role];
  let at = 0;
  return (
    <Tag class={role}>
      {pieces.map(({ text, type, note }) => {
        const key = at;
        at += text.length;
        if (!type) return <span key={key}>{text}</span>;
        return (
          <span key={key}>
            <span class={`mark ${type}`}>{text}</span>
            {note && (
              <sup>
                {STAYS}
                {note}
              </sup>
            )}
          </span>
        );
      })}
    </Tag>
  );
}

function Origin({ facts, words }: { facts: PageFacts; words: Words }) {
  const said = [facts.outlet, facts.date && words.date(facts.date), facts.url].filter(Boolean).join('　');
  if (!said) return null;
  return (
    <p class="origin" lang={words.language}>
      {words.t('print_source', said)}
    </p>
  );
}

/** Name, state, and what it is in one or two sentences. */
function Note({ note, words }: { note: { name: string; explanation: Explanation | null }; words: Words }) {
  const { explanation } = note;
  if (!explanation) return <span>{note.name}</span>;
  const { heading, cover, type, summary, kind } = explanation;
  const status = explanation.status.onKnowledgeDate;
  const law = type === 'reference' ? cover : null;
  return (
    <span>
      <b>
        {law && `《${law}》`}
        {type === 'agency' && cover}
        {heading}
      </b>
      {'　'}
      {summary ?? kind}
      {status && type !== 'reference' && <i>{statusLabel(status, words)}</i>}
    </span>
  );
}
