// What a screen reader calls the frame that one types in, by what is typed.
import type { WordKey } from '../../components/words';
import type { FrameTask } from '../../lib/model/frame';

export const FRAME_TITLES: Record<Exclude<FrameTask['is'], 'shown'>, WordKey> = {
  note: 'own_note',
  term: 'collect',
  edit: 'edit',
  passage: 'passage_highlight',
  case: 'not_right',
  hide: 'hide',
};
