// The tab of marks called wrong: kept in storage.local, not in the knowledge, so with an undo of their own.
import { Cases } from '../../../components/Cases';
import { type Case, onCases, readCases, writeCases } from '../../../lib/cases';
import { download } from '../../../lib/download';
import { toTrapLines } from '../../../lib/exchange/trap-rows';
import type { Tab } from '../page';

export const cases: Tab = {
  id: 'cases',
  label: 'section_cases',
  start(page) {
    let rows: Case[] | null = null;
    const read = async () => {
      rows = await readCases();
      page.draw();
    };
    onCases(() => void read(), page.signal);
    /** All cases with one of them changed, or without it. */
    const others = (one: { time: number; surface: string }, patch: Partial<Case> | null) =>
      (rows ?? []).flatMap((now) => {
        if (now.time !== one.time || now.surface !== one.surface) return [now];
        return patch ? [{ ...now, ...patch }] : [];
      });
    const leave = async (left: Case[]) => {
      const before = rows ?? [];
      await writeCases(left);
      const { t } = page.words();
      page.say(t('cases_deleted', before.length - left.length), () => {
        void writeCases(before).then(() => page.say(t('done_undo')));
      });
    };
    return {
      refresh: read,
      view: () => (
        <Cases
          rows={rows?.toReversed() ?? null}
          onShould={(row, should) => void writeCases(others(row, { should }))}
          onDelete={(row) => void leave(others(row, null))}
          onDeleteAll={() => void leave([])}
          onExport={() => download('pangzhu-cases.jsonl', [toTrapLines(rows ?? [])], 'application/jsonl')}
        />
      ),
    };
  },
};
