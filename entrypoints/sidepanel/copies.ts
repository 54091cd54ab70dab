// The lines of the panel's menu that both lists have: copies for elsewhere, the print, the lesson.
import { EXPORTS, type PanelFootProps } from '../../components/PanelFoot';
import { countSpots, type PanelRow } from '../../components/panelRows';
import { openLesson } from '../../lib/lesson-page';
import type { Mention } from '../../lib/model/mention';
import type { PageFacts, TextBlock } from '../../lib/model/page';
import type { PageTerm } from '../../lib/model/page-terms';
import type { Desk } from './desk';
import { copyOf, openPrint } from './taking';

/** A list with the text it was made of, as it is now. */
export interface Listed {
  readonly rows: readonly PanelRow[];
  readonly terms: readonly PageTerm[];
  /** Heads the copy and the print. */
  readonly title: string;
  readonly text: { facts: PageFacts; blocks: TextBlock[]; mentions: readonly Mention[] };
  /** Resolves when every name that can be explained is. */
  explained(): Promise<void>;
}

/** None where nothing is listed. `list` is asked anew when a line is chosen. */
export function copyItems(list: () => Listed, desk: Desk): PanelFootProps['items'] {
  if (list().rows.length === 0) return [];
  const doing = (work: () => Promise<unknown>) => () => void work().catch(desk.failed);
  const copy = async (kind: (typeof EXPORTS)[number]) => {
    await list().explained();
    const { rows, title } = list();
    const words = desk.words();
    await navigator.clipboard.writeText(await copyOf(kind, rows, title || words.t('panel_title'), words));
    desk.say(words.t('exported', rows.filter((row) => row.weight === 'main').length));
  };
  const print = async () => {
    await list().explained();
    const { text, terms } = list();
    await openPrint(text, terms, desk.explaining.get);
  };
  const lesson = async () => {
    const { facts, blocks, mentions } = list().text;
    await openLesson({ facts, blocks, mentions: [...mentions] });
  };
  return [
    ...EXPORTS.map((kind) => ({ label: `export_${kind}` as const, onChoose: doing(() => copy(kind)) })),
    { label: 'export_print', onChoose: doing(print) },
    { label: 'lesson_open', onChoose: doing(lesson) },
  ];
}

/** 9条14处; empty where nothing is listed. */
export function totalOf(rows: readonly PanelRow[], { words }: Desk): string {
  const main = rows.filter((row) => row.weight === 'main');
  return rows.length > 0 ? words().t('panel_total', main.length, countSpots(main)) : '';
}
