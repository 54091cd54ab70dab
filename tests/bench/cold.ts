// One fresh process, as a woken worker is: opens what the extension ships and recognizes one article, without jieba.
// Prints milliseconds and bytes as JSON. Run by recognize.bench.ts with the folder of the shipped files and article.txt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textPage } from '../../lib/cli/inputs';
import { openLexicon } from '../../lib/recognize/lexicon';
import { loadOrgans } from '../../lib/recognize/organs';
import { openPlaces } from '../../lib/recognize/places';
import { createRecognizer } from '../../lib/recognize/recognize';

const folder = process.argv[2] ?? '.';
const read = (name: string) => readFileSync(join(folder, name));
const lexicon = read('lexicon.bin');
const places = read('places.bin');
const organs = read('organs.json').toString('utf8');
const { blocks } = textPage('one', read('article.txt').toString('utf8'));

/** The first cut would take what the reader waits for, so a woken worker is without it. */
const segmenter = { ready: false, cut: (text: string) => [text] };

const heap = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = heap();
const spent = process.cpuUsage();
const start = performance.now();
const recognizer = createRecognizer({
  lexicons: [openLexicon(lexicon)],
  places: openPlaces(places),
  organs: loadOrgans(JSON.parse(organs)),
  segmenter,
});
const loaded = performance.now();
const { mentions } = recognizer.recognize(blocks, {});
const done = performance.now();
const { user, system } = process.cpuUsage(spent);
if (mentions.length === 0) throw new Error('nothing recognized');
process.stdout.write(
  JSON.stringify({
    'first-article-cold-ms': done - start,
    'first-article-load-ms': loaded - start,
    // With the compiler's and the collector's threads; others on the machine disturb it less.
    'first-article-cpu-ms': (user + system) / 1000,
    // The lexicon's own bytes were there before.
    'memory-recognizer-bytes': heap() - before + lexicon.byteLength,
  }),
);
