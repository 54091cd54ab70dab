// What the build ships beside the code: entries, compiled lexicon, tables, and a file that says what they are.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Audit, BUNDLE, type BundleAbout, type Measured } from '../knowledge/bundle';
import type { Entry, Evidence } from '../model/entry';
import { compilePlaces } from '../recognize/places';
import { compileBundle, loadKnowledge } from './knowledge-files';

/** Files for the extension's root. Throws, naming file, entry and field, when an entry is broken. */
export async function bundleFiles(root: string): Promise<{ path: string; bytes: Uint8Array }[]> {
  const entries = loadKnowledge(root);
  const compiled = compileBundle(entries);
  const places = compilePlaces(readFileSync(join(root, 'assets/places.tsv'), 'utf8'));
  const organs = Buffer.from(JSON.stringify(JSON.parse(readFileSync(join(root, 'assets/organs.json'), 'utf8'))));
  const evidence = knownOnly(JSON.parse(readFileSync(join(root, 'assets/knowledge-evidence.json'), 'utf8')), entries);
  const { knowledgeDate } = JSON.parse(readFileSync(join(root, 'assets/about.json'), 'utf8')) as {
    knowledgeDate: string;
  };
  const version = createHash('sha256').update(compiled.entries).update(compiled.lexicon).digest('hex').slice(0, 16);
  const count = (type: string) => entries.filter((entry) => entry.type === type).length;
  const files = [
    { path: BUNDLE.entries, bytes: compiled.entries },
    { path: BUNDLE.lexicon, bytes: compiled.lexicon },
    { path: BUNDLE.places, bytes: places },
    { path: BUNDLE.organs, bytes: organs },
    { path: BUNDLE.evidence, bytes: Buffer.from(JSON.stringify(evidence)) },
  ];
  const about: BundleAbout = {
    version,
    knowledgeDate,
    counts: { law: count('law'), agency: count('agency'), programme: count('programme') },
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    ...measuredIn(root),
    audit: JSON.parse(readFileSync(join(root, 'assets/audit.json'), 'utf8')) as Audit,
  };
  return [{ path: BUNDLE.about, bytes: Buffer.from(JSON.stringify(about)) }, ...files];
}

/** What `npm run score -- --write` has left. */
function measuredIn(root: string): { measured?: Measured } {
  const file = join(root, 'assets/measured.json');
  return existsSync(file) ? { measured: JSON.parse(readFileSync(file, 'utf8')) as Measured } : {};
}

/** Without entries that are gone since the corpus was last read. */
function knownOnly(evidence: Record<string, Evidence>, entries: readonly Entry[]): Record<string, Evidence> {
  const ids = new Set(entries.map((entry) => entry.id));
  const rows = Object.entries(evidence).filter(([id]) => ids.has(id));
  return Object.fromEntries(
    rows.map(([id, one]) => [id, one.with ? { ...one, with: one.with.filter(([other]) => ids.has(other)) } : one]),
  );
}

/** Writes the files below `dir` and says where, as WXT's build wants them. */
export async function stageBundle(root: string, dir: string): Promise<{ absoluteSrc: string; relativeDest: string }[]> {
  const files = await bundleFiles(root);
  return files.map(({ path, bytes }) => {
    const relativeDest = path.replace(/^\//, '');
    const absoluteSrc = join(dir, relativeDest);
    mkdirSync(dirname(absoluteSrc), { recursive: true });
    writeFileSync(absoluteSrc, bytes);
    return { absoluteSrc, relativeDest };
  });
}
