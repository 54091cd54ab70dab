// Bad input at full size: how long each takes, and how much longer than four times a quarter of it (1: linear).
import { loadRecognizerData } from '../../lib/cli/knowledge-files';
import { createRecognizer } from '../../lib/recognize/recognize';
import { BAD_LISTS, BAD_TEXTS, scanOwn } from './bad-input';
import { spent } from './recognize.bench';

/** `bad-…-ms` for each kind, `bad-worst-growth` over all, `bad-peak-bytes` of memory while it ran. */
export async function benchBadInput(root: string): Promise<Record<string, number>> {
  const recognizer = createRecognizer(await loadRecognizerData(root));
  const results: Record<string, number> = {};
  let worst = 0;
  const measure = (name: string, run: (share: number) => () => void) => {
    spent(run(0.05));
    const quarter = spent(run(0.25));
    const whole = spent(run(1));
    results[`bad-${name.replaceAll(/[ ,]+/g, '-')}-ms`] = whole;
    // Of what takes a moment only, the growth is noise.
    if (whole > 200) worst = Math.max(worst, whole / (4 * quarter));
  };
  for (const { name, full, make } of BAD_TEXTS) {
    measure(name, (share) => {
      const blocks = make(Math.round(full * share));
      return () => void recognizer.recognize(blocks, {});
    });
  }
  for (const { name, full, make } of BAD_LISTS) {
    measure(`list-${name}`, (share) => {
      const list = make(Math.round(full * share));
      return () => void scanOwn(list, 1000);
    });
  }
  const peak = process.resourceUsage().maxRSS * 1024;
  return { ...results, 'bad-worst-growth': worst, 'bad-peak-bytes': peak };
}
