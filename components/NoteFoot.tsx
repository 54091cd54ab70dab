// The last rows of a note: sources, knowledge date and the legal notice (one click away), the reader's own note,
// and what is out of reach or only derived.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Source } from '../lib/model/entry';
import type { Explanation, Limit } from '../lib/model/explanation';
import { Row } from './Row';
import { useWords, type WordKey } from './words';

/** The reader's own pack: its title is the interface's affair. */
const MINE = 'mine';

export function Sources({ explanation }: { explanation: Explanation }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { sources, knowledgeDate, pack } = explanation;
  const [first] = sources;
  return (
    <Row label={words.t('sources')}>
      {first && <span lang="zh-CN">{first.title}</span>}
      {sources.length > 1 && words.t('sources_more', sources.length)}{' '}
      {pack && <span class="dim">{pack.id === MINE ? words.t('from_mine') : words.t('from_pack', pack.title)} </span>}
      <button
        type="button"
        class="link dim"
        title={words.t('about_note')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.t('as_of', words.date(knowledgeDate.slice(0, 7)))}
      </button>
      <span id={id} class="about" hidden={!open}>
        {sources.map((source) => (
          <SourceLine key={source.title + (source.url ?? '')} source={source} />
        ))}
        <span>
          {words.t('knowledge_date', words.date(knowledgeDate))}
          {words.language === 'en' && ' '}
          {words.t('legal_notice')}
        </span>
      </span>
    </Row>
  );
}

function SourceLine({ source }: { source: Source }) {
  const { t } = useWords();
  return (
    <span lang="zh-CN">
      {isHttps(source.url) ? (
        <a class="link" href={source.url} target="_blank" rel="noreferrer">
          {source.title}
          <span class="unseen">{t('new_tab')}</span>
        </a>
      ) : (
        source.title
      )}
    </span>
  );
}

/** Links are https only, whatever a pack says. */
export function isHttps(url: string | null | undefined): url is string {
  return typeof url === 'string' && url.startsWith('https://');
}

/** The reader's own note in 楷体, or the frame one types it in. */
export function OwnNote({ text, frame }: { text: string | null; frame?: HTMLElement | null }) {
  const { t } = useWords();
  if (!frame && !text) return null;
  return <Row label={t('own_note')}>{frame ? <Slot element={frame} /> : <span class="hand">{text}</span>}</Row>;
}

/** Holds an element that is not ours to draw; put in once, since a frame that moves loads anew. */
export function Slot({ element }: { element: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(element), [element]);
  return <div class="slot" ref={place} />;
}

const REMARKS: Partial<Record<Limit, WordKey>> = {
  'not-recorded': 'limit_not_recorded',
  'composed-unchecked': 'limit_composed',
  'law-unknown': 'limit_law_unknown',
  'knowledge-old': 'limit_old',
};

export function Limits({ limits, onRetry }: { limits: Limit[]; onRetry: () => void }) {
  const { t } = useWords();
  return (
    <>
      {limits.map((limit) => {
        const remark = REMARKS[limit];
        return remark ? (
          <Row key={limit} label={t('limit_label')}>
            <span class="dim">{t(remark)}</span>
          </Row>
        ) : (
          <Row key={limit} label={t('out_of_reach')} tone="caution">
            {t('limit_database')}{' '}
            <button type="button" class="link" onClick={onRetry}>
              {t('retry')}
            </button>
          </Row>
        );
      })}
    </>
  );
}
