// The measured code as it is shipped: bundled. Run from its sources each inner function would be given its name anew at every
// call (tsx does that), which takes a quarter of the time.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { run } from './run';

type Results = Record<string, number>;
type Measure = (root: string) => Promise<Results>;
const SOURCES = ['recognize.bench', 'bad-input.bench', 'own.bench', 'check.bench', 'passages.bench', 'cold'];

let made: Promise<string> | undefined;

/** Folder of the bundles, each named like its source in tests/bench; made once a run. */
function bundles(root: string): Promise<string> {
  const outDir = join(root, '.output/bench-node');
  made ??= build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(SOURCES.map((name) => [name, join(root, `tests/bench/${name}.ts`)])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  }).then(() => outDir);
  return made;
}

/** A function of a bundle that measures something below the project's folder; in a process of its own, as a worker is one. */
export function measureBuilt(source: string, name: string): Measure {
  return async (root) => {
    const file = pathToFileURL(join(await bundles(root), `${source}.mjs`)).href;
    const script = `import { ${name} } from ${JSON.stringify(file)};
      process.stdout.write('\\n' + JSON.stringify(await ${name}(${JSON.stringify(root)})));`;
    const { code, output } = await run(process.execPath, ['--input-type=module', '-e', script]);
    if (code !== 0) throw new Error(output);
    // Our own script's last line.
    return JSON.parse(output.slice(output.lastIndexOf('\n'))) as Results;
  };
}
