// What both lists do with a name: tell where a jump led, and note that the reader knows it.
import type { PanelRow } from '../../components/panelRows';
import { writeKnown } from '../../lib/settings';
import type { Desk } from './desk';

/** `current`: the mention that was jumped to. */
export function tellJump({ say, words }: Desk, row: PanelRow, done: boolean, current: number): void {
  const { t } = words();
  const nth = row.spots.findIndex((spot) => spot.mention === current) + 1;
  say(done ? t('panel_jumped', row.name, nth, row.spots.length) : t('panel_gone'));
}

export function know({ say, words, failed }: Desk, { key, name, isKnown }: PanelRow): void {
  void writeKnown({ key, name }, !isKnown).then(
    () => say(words().t(isKnown ? 'known_no_more' : 'known_now', name)),
    failed,
  );
}
