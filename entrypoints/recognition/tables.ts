// The packaged tables a recognizer needs, opened: for the background, and for the options page, which tries a pack's examples.
import { createComposer } from '../../lib/explain/composed-note';
import type { ExplainComposed } from '../../lib/explain/explain';
import { BUNDLE } from '../../lib/knowledge';
import type { Lexicon, RecognizerData, Segmenter } from '../../lib/recognize/data';
import { openLexicon } from '../../lib/recognize/lexicon';
import { loadOrgans } from '../../lib/recognize/organs';
import { openPlaces } from '../../lib/recognize/places';
import { createRecognizer, type Recognizer } from '../../lib/recognize/recognize';

export interface Tables {
  base: Lexicon;
  composed: ExplainComposed;
  /** What a recognizer with these lexicons works with, highest first. */
  data(lexicons: Lexicon[]): RecognizerData;
  recognizer(lexicons: Lexicon[]): Recognizer;
}

export async function loadTables(segmenter: Segmenter): Promise<Tables> {
  const [lexicon, divisions, kinds] = await Promise.all([
    read(BUNDLE.lexicon).then((response) => response.arrayBuffer()),
    read(BUNDLE.places).then((response) => response.arrayBuffer()),
    read(BUNDLE.organs).then((response) => response.json() as Promise<unknown>),
  ]);
  const places = openPlaces(new Uint8Array(divisions));
  const organs = loadOrgans(kinds);
  const data = (lexicons: Lexicon[]): RecognizerData => ({ lexicons, places, organs, segmenter });
  return {
    base: openLexicon(new Uint8Array(lexicon)),
    composed: createComposer(organs, places),
    data,
    recognizer: (lexicons) => createRecognizer(data(lexicons)),
  };
}

async function read(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
