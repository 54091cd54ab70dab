// npm run accept: takes what the recognizer finds now in the texts beside the project as the run later ones are compared with.
import { writeFileSync } from 'node:fs';
import { exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { formatFrozen, frozenFile, hasTexts, recognizeAll } from './frozen';
import { loadRecognizerData } from './knowledge-files';

async function main(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (!hasTexts(root)) throw new Error('../shared with corpus, news and gold/legal is not here');
  const found = recognizeAll(root, await loadRecognizerData(root));
  writeFileSync(frozenFile(root), formatFrozen(found));
  stdout.write(`accepted ${[...found.values()].flat().length} mentions in ${found.size} texts\n`);
}

main().catch((error: unknown) => {
  stderr.write(`accept: ${error instanceof Error ? error.message : String(error)}\n`);
  exit(2);
});
