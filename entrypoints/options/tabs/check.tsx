// The tab that checks a draft: pasted, from a file, or sent by the panel. The text lives in this page's memory and nowhere else.
import '../../../assets/styles/check.css';
import { Check } from '../../../components/Check';
import { KIND_WORDS } from '../../../components/CheckList';
import type { Words } from '../../../components/words';
import { type Draft, mend } from '../../../lib/check/mend';
import { toCsv, toMarkdown } from '../../../lib/check/report';
import { download } from '../../../lib/download';
import type { UnreadFile } from '../../../lib/exchange/document';
import type { Finding } from '../../../lib/model/finding';
import { onDraft } from '../../checking/sent';
import { whyUnread } from '../documents';
import { reason, type Tab } from '../page';
import { createFileReading } from '../reading/reading';
import { createReading } from './check-reading';

/** Characters of a draft that are checked: a long book chapter, a few seconds. */
const MOST = 300_000;

export const check: Tab = {
  id: 'check',
  label: 'section_check',
  start(page) {
    const files = createFileReading();
    const reading = createReading();
    let draft: Draft | null = null;
    let day = new Date().toLocaleDateString('sv-SE');
    let busy = false;
    let failure: string | null = null;
    let unread: UnreadFile[] = [];

    async function read(): Promise<void> {
      if (!draft) return;
      busy = true;
      page.draw();
      try {
        const findings = await reading.read(draft.paragraphs, day);
        if (!findings) return;
        draft = { ...draft, findings };
      } catch (error) {
        failure = page.words().t('check_failed', reason(error, page.words()));
      }
      busy = false;
      page.draw();
    }

    async function take(text: string): Promise<void> {
      const whole = text.replace(/\r\n?/g, '\n').trim();
      failure = whole.length > MOST ? page.words().t('check_long', MOST) : null;
      const paragraphs = whole.slice(0, MOST).split('\n');
      draft = { paragraphs: paragraphs.filter((one) => one.trim() !== ''), findings: [] };
      await read();
    }

    async function takeFiles(chosen: readonly File[]): Promise<void> {
      [busy, failure, unread] = [true, null, []];
      page.draw();
      const read = await files.read(chosen);
      if (!read) return;
      unread = read.unread;
      busy = false;
      if (read.texts.length > 0) await take(read.texts.map(({ text }) => text).join('\n'));
      else page.draw();
    }

    /** Shows the draft after a step; the step can be taken back as long as the toast stands. */
    function put(next: Draft, told: string): void {
      const before = draft;
      draft = next;
      page.say(told, () => {
        draft = before;
        page.draw();
      });
    }

    function mendSome(chosen: (finding: Finding) => boolean): void {
      if (!draft) return;
      const next = mend(draft, chosen);
      put(next, page.words().t('check_fixed', draft.findings.length - next.findings.length));
    }

    onDraft((text) => void take(text), page.signal);

    return {
      view: () => (
        <Check
          paragraphs={draft?.paragraphs ?? null}
          findings={draft?.findings ?? []}
          day={day}
          busy={busy}
          failure={failure}
          unread={unread.map((one) => ({ name: one.name, why: whyUnread(one, page.words()) }))}
          onFiles={(chosen) => void takeFiles(chosen)}
          onText={(text) => void take(text)}
          onDay={(next) => {
            day = next;
            void read();
            page.draw();
          }}
          onFix={(at) => mendSome((one) => one === draft?.findings[at])}
          onFixKind={(kind) => mendSome((one) => one.kind === kind)}
          onSkip={(at) => {
            if (!draft) return;
            const findings = draft.findings.filter((_, i) => i !== at);
            put({ ...draft, findings }, page.words().t('check_skipped'));
          }}
          onReport={(as) => {
            if (!draft) return;
            const words = reportWords(page.words(), day, draft.findings.length);
            const { findings, paragraphs } = draft;
            if (as === 'csv') download('jiaodui.csv', [toCsv(findings, paragraphs, words)], 'text/csv');
            else download('jiaodui.md', [toMarkdown(findings, paragraphs, words)], 'text/markdown');
          }}
          onCopy={() => {
            const text = draft?.paragraphs.join('\n') ?? '';
            void navigator.clipboard.writeText(text).then(() => page.say(page.words().t('check_copied')));
          }}
          onClear={() => {
            [draft, failure, unread] = [null, null, []];
            page.draw();
          }}
        />
      ),
    };
  },
};

function reportWords({ t, date }: Words, day: string, count: number): Parameters<typeof toCsv>[2] {
  const [place = '', kind = '', text = '', why = '', source = '', instead = ''] = t('check_columns').split(',');
  return {
    title: t('check_report_title'),
    asOf: t('check_as_of', date(day), count),
    kind: (one) => t(KIND_WORDS[one]),
    columns: [place, kind, text, why, source, instead],
    open: t('check_open'),
  };
}
