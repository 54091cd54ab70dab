// What a worker does with a portion of files, and what it needs to be told first. Also runs without a worker.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BorrowedRuns, runsOfEntries } from '../corpus/borrowed';
import type { Survey } from '../corpus/survey';
import { createSurveyor } from '../corpus/surveyor';
import type { Entry } from '../model/entry';
import type { RecognizerData } from '../recognize/data';
import { compileLexicon, openLexicon } from '../recognize/lexicon';
import { loadOrgans } from '../recognize/organs';
import { createPlaceTable } from '../recognize/places';
import { createNodeSegmenter } from '../recognize/segmenter-node';
import { type CorpusFile, readCorpusFile, type Skipped } from './corpus-files';

/** Everything a surveyor is made from, as plain data: workers don't read and check the entries again. */
export interface SurveyorParts {
  lexicon: Uint8Array;
  places: string;
  organs: unknown;
  runs: BorrowedRuns;
}
export interface PortionResult {
  survey: Survey;
  skipped: Skipped[];
}

export function partsOfKnowledge(root: string, entries: readonly Entry[]): SurveyorParts {
  return {
    lexicon: compileLexicon(entries),
    places: readFileSync(join(root, 'assets/places.tsv'), 'utf8'),
    organs: JSON.parse(readFileSync(join(root, 'assets/organs.json'), 'utf8')),
    runs: runsOfEntries(entries),
  };
}

export async function openParts({ lexicon, places, organs }: SurveyorParts): Promise<RecognizerData> {
  const segmenter = createNodeSegmenter();
  await segmenter.start();
  return {
    lexicons: [openLexicon(lexicon)],
    places: createPlaceTable(places),
    organs: loadOrgans(organs),
    segmenter,
  };
}

/** A function that surveys one portion after the other. */
export async function createPortionReader(parts: SurveyorParts): Promise<(files: CorpusFile[]) => PortionResult> {
  const surveyor = createSurveyor(await openParts(parts), parts.runs);
  return (files) => {
    const skipped: Skipped[] = [];
    for (const file of files) {
      const text = readCorpusFile(file);
      if ('reason' in text) skipped.push(text);
      else surveyor.add(text);
    }
    return { survey: surveyor.finish(), skipped };
  };
}
