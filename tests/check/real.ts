// The checker with the project's own knowledge, opened once for all tests of a file.
import { type Checker, createChecker } from '../../lib/check/check';
import { loadKnowledge, loadRecognizerData } from '../../lib/cli/knowledge-files';
import { ROOT } from '../recognize/real';

/** The day the rows are written for. */
export const DAY = '2026-11-21';

let opened: Promise<Checker> | undefined;
export function realChecker(): Promise<Checker> {
  opened ??= loadRecognizerData(ROOT).then((data) => createChecker(loadKnowledge(ROOT), data));
  return opened;
}
