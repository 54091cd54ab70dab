// The worker that surveys texts: one question, one survey. The page ends the worker to cancel.

import { candidatesOf } from '../../../lib/corpus/candidates';
import { createSurveyor } from '../../../lib/corpus/surveyor';
import type { CorpusText } from '../../../lib/corpus/text';
import { compileLexicon, openLexicon } from '../../../lib/recognize/lexicon';
import { createWebSegmenter } from '../../../lib/recognize/segmenter-web';
import { loadTables } from '../../recognition/tables';
import type { SurveyNews, SurveyQuestion } from './asks';

/** Characters surveyed between two words of progress. */
const PORTION = 200_000;

const tell = (news: SurveyNews) => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<SurveyQuestion>) => {
  survey(data).catch((error: unknown) => {
    tell({ is: 'failed', reason: error instanceof Error ? error.message : String(error) });
  });
});

async function survey({ texts, own }: SurveyQuestion): Promise<void> {
  const segmenter = createWebSegmenter();
  const [{ base, data }] = await Promise.all([loadTables(segmenter), segmenter.start()]);
  const lexicons = own.length > 0 ? [openLexicon(compileLexicon(own)), base] : [base];
  const surveyor = createSurveyor(data(lexicons));
  const portions = texts.flatMap(cut);
  const all = portions.reduce((sum, { text }) => sum + text.length, 0);
  let done = 0;
  for (const portion of portions) {
    surveyor.add(portion);
    done += portion.text.length;
    tell({ is: 'progress', thousandths: Math.round((1000 * done) / Math.max(1, all)) });
  }
  const found = surveyor.finish();
  tell({ is: 'done', candidates: candidatesOf(found), characters: found.characters, articles: found.articles });
}

/** A long text in pieces that end at a line's end, so that there is progress to tell of. */
function cut(text: CorpusText): CorpusText[] {
  const pieces: CorpusText[] = [];
  for (let from = 0; from < text.text.length; ) {
    const line = text.text.indexOf('\n', from + PORTION);
    const to = line < 0 ? text.text.length : line + 1;
    pieces.push({ ...text, text: text.text.slice(from, to) });
    from = to;
  }
  return pieces;
}
