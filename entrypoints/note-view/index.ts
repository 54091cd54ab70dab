// The note's view as a script of its own: the background puts it into a page when a mark is first touched.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerNoteView } from '../../lib/page/note-seam';
import { createNoteView } from './view';

export default defineUnlistedScript(() => offerNoteView(createNoteView));
