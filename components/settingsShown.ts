// The settings as the page shows and changes them.
import type { EntryType } from '../lib/model/mention';
import type { Density } from './Popup';
import type { TextSize } from './Welcome';
import type { Language } from './words';

/** What is not named stays as it is, in `types` too. */
export type SettingsPatch = Partial<Omit<SettingsShown, 'types'>> & { types?: Partial<SettingsShown['types']> };

/** As lib/settings.ts keeps them. */
export interface SettingsShown {
  off: string[];
  types: Record<EntryType, boolean>;
  density: Density;
  textSize: TextSize;
  delay: number;
  open: 'hover' | 'alt' | 'click';
  language: 'auto' | Language;
  showMinor: boolean;
  offerCollect: boolean;
  review: boolean;
}
