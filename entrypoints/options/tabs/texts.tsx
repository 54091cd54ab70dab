// The tab of own texts: files are read here, surveyed in a worker; accepted candidates are written as one change.

import '../../../assets/styles/texts.css';
import { type CandidateRow, OwnTexts } from '../../../components/OwnTexts';
import type { CorpusText } from '../../../lib/corpus/text';
import type { ReadDocuments, UnreadFile } from '../../../lib/exchange/document';
import { stableId } from '../../../lib/exchange/ids';
import { MINE } from '../../../lib/knowledge';
import type { Entry } from '../../../lib/model/entry';
import type { EntryType } from '../../../lib/model/mention';
import { whyUnread } from '../documents';
import { reason, type Tab } from '../page';
import { createFileReading } from '../reading/reading';
import { createSurveying } from '../survey/surveying';

/** What an entry of one's own is called where its type has no kind yet, and where it was found: as imports say it. */
const OWN = '自建';

export const texts: Tab = {
  id: 'texts',
  label: 'section_texts',
  start(page) {
    const reading = createFileReading();
    const surveying = createSurveying();
    let busy: number | null = null;
    let failure: string | null = null;
    let unread: UnreadFile[] = [];
    let rows: CandidateRow[] | null = null;
    let read = { texts: 0, characters: 0 };
    let packs: { id: string; title: string }[] = [];

    async function survey(files: ReadDocuments): Promise<void> {
      unread = files.unread;
      const found = files.texts.map(({ name, text }): CorpusText => ({ id: name, text }));
      if (found.length === 0) return stop(null);
      try {
        const { entries } = await page.knowledge().own();
        const done = await surveying.survey({ texts: found, own: entries }, (thousandths) => {
          busy = thousandths;
          page.draw();
        });
        if (done) {
          rows = done.candidates.map((candidate, at) => ({ ...candidate, id: `${at}` }));
          read = { texts: found.length, characters: done.characters };
        }
        stop(null);
      } catch (error) {
        stop(page.words().t('texts_failed', reason(error, page.words())));
      }
    }

    function stop(why: string | null): void {
      [busy, failure] = [null, why];
      page.draw();
    }

    async function take(open: () => Promise<ReadDocuments | null>): Promise<void> {
      [busy, failure, unread] = [0, null, []];
      page.draw();
      const read = await open();
      if (read) await survey(read);
    }

    function cancel(): void {
      reading.cancel();
      surveying.cancel();
      stop(null);
    }

    async function accept(ids: readonly string[], pack: string): Promise<void> {
      const chosen = new Set(ids);
      const entries = (rows ?? []).flatMap((row) => (chosen.has(row.id) && row.type ? [entryOf(row, row.type)] : []));
      const changed = entries.map((entry) => ({ pack, id: entry.id, entry }));
      try {
        const change = { do: 'many' as const, as: 'add' as const, rows: { entries: changed, amendments: [] } };
        await page.change(change, page.words().t('texts_added', entries.length));
        reject(ids);
      } catch (error) {
        stop(reason(error, page.words()));
      }
    }

    function reject(ids: readonly string[]): void {
      const gone = new Set(ids);
      rows = (rows ?? []).filter(({ id }) => !gone.has(id));
      page.draw();
    }

    return {
      async refresh() {
        const heads = await page.knowledge().packHeads();
        const mine = { id: MINE, title: page.words().t('pack_mine') };
        packs = [mine, ...heads.filter(({ id }) => id !== MINE).map(({ id, title }) => ({ id, title }))];
        page.draw();
      },
      view: () => (
        <OwnTexts
          readOnly={page.readOnly()}
          ready={page.isOpen()}
          busy={busy}
          failure={failure}
          unread={unread.map((one) => ({ name: one.name, why: whyUnread(one, page.words()) }))}
          found={rows && { rows, ...read }}
          packs={packs}
          onFiles={(files) => void take(() => reading.read(files))}
          onPaste={(text) => {
            const name = page.words().t('texts_pasted');
            void take(async () => ({ texts: [{ name, text }], unread: [] }));
          }}
          onCancel={cancel}
          onEdit={(id, patch) => {
            rows = (rows ?? []).map((row) =>
              row.id === id ? { ...row, ...patch, name: patch.name || row.name } : row,
            );
            page.draw();
          }}
          onReject={reject}
          onAccept={(ids, pack) => void accept(ids, pack)}
        />
      ),
    };
  },
};

/** Facts only: what it is, is for the reader to write. The sentence it was found in is its source. */
function entryOf({ name, sentence, where }: CandidateRow, type: EntryType): Entry {
  return {
    id: stableId(type, name),
    type,
    kind: OWN,
    depth: 'facts',
    terms: [{ text: name, status: 'full' }],
    facts: {},
    sources: [{ title: [where, sentence].filter(Boolean).join('：').slice(0, 200) || OWN }],
  };
}
