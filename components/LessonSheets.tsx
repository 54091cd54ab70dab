// A lesson's sheets, every line at its place. A click on a text that can be written anew picks it.

import { useMemo } from 'preact/hooks';
import type { Cell, Run, Sheet } from '../lib/model/sheet';

export interface LessonSheetsProps {
  sheets: readonly Sheet[];
  /** Id of the text being written anew. */
  picked?: string | null;
  onPick?: (id: string) => void;
}

export function LessonSheets({ sheets, picked = null, onPick }: LessonSheetsProps) {
  const pick = (event: MouseEvent) => {
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-text]')?.dataset.text : null;
    if (id) onPick?.(id);
  };
  return (
    // The keyboard reaches the same texts by the list beside the sheets.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div class="sheets" lang="zh-CN" onClick={onPick && pick}>
      {sheets.map((sheet, at) => (
        <SheetView key={at.toString()} sheet={sheet} picked={picked} />
      ))}
    </div>
  );
}

/** Drawn anew when it is another sheet or what is picked is on it: a long lesson has a hundred of them. */
function SheetView({ sheet, picked }: { sheet: Sheet; picked: string | null }) {
  const here = picked !== null && sheet.cells.some(({ id }) => id === picked) ? picked : null;
  return useMemo(
    () => (
      <section class="sheet">
        {sheet.cells.map((cell, nth) => (
          <CellView key={nth.toString()} cell={cell} isPicked={here !== null && cell.id === here} />
        ))}
      </section>
    ),
    [sheet, here],
  );
}

function CellView({ cell, isPicked }: { cell: Cell; isPicked: boolean }) {
  const { id, x, y, width, height, style, line, align } = cell;
  const names = ['cell', style, align ?? (line?.isLast && 'last'), isPicked && 'picked'];
  const place = { insetInlineStart: pt(x), insetBlockStart: pt(y), inlineSize: pt(width) };
  return (
    <div
      class={names.filter(Boolean).join(' ')}
      data-text={id}
      style={height === undefined ? place : { ...place, blockSize: pt(height) }}
    >
      {line?.runs.map((run, at) => (
        <RunView key={at.toString()} run={run} />
      ))}
    </div>
  );
}

function RunView({ run: { text, as, type } }: { run: Run }) {
  if (as === 'note') return <sup class="as-note">{text}</sup>;
  if (type) return <span class={`mark ${type}`}>{text}</span>;
  return <span class={as && `as-${as}`}>{text}</span>;
}

const pt = (length: number) => `${Math.round(length * 100) / 100}pt`;
