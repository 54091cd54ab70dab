// What the command line says of a file: the measure for what the extension shows of it.

import { ROOT, run } from '../../lib/cli/run';

export interface Line {
  surface: string;
  type: string;
  weight: string;
  entry: string | null;
  /** What the note has to be headed, its small first line included: 中华人民共和国 + 个人信息保护法. */
  heading: string;
}

/** Main mentions of a file in their order, each with the heading of its explanation. */
export async function explainFile(file: string): Promise<Line[]> {
  const { code, output } = await run(process.execPath, [`${ROOT}lib/cli/boot.mjs`, 'explain', '--main', file]);
  if (code !== 0) throw new Error(output);
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => {
      const { surface, type, weight, entry, explanation } = JSON.parse(line);
      return { surface, type, weight, entry, heading: `${explanation.cover ?? ''}${explanation.heading}` };
    });
}
