// Every regular expression of the code, read from its syntax tree: literals, and those put together from parts.

import ts from 'typescript';
import { listFiles, readText } from './files';

export interface Pattern {
  /** File and line. */
  at: string;
  source: string;
  flags: string;
}

const files = () =>
  ['lib', 'components', 'entrypoints']
    .flatMap((folder) => listFiles(folder))
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path));

/** Regular-expression literals, each source and flags once. */
export function literalPatterns(): Pattern[] {
  const found = new Map<string, Pattern>();
  for (const path of files())
    visit(path, (node, at) => {
      if (!ts.isRegularExpressionLiteral(node)) return;
      const end = node.text.lastIndexOf('/');
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      if (!found.has(`/${source}/${flags}`)) found.set(`/${source}/${flags}`, { at, source, flags });
    });
  return [...found.values()];
}

/** Patterns put together from parts while their modules load, each once. Those made of a text's own words are not among them. */
export function builtPatterns(): Promise<Pattern[]> {
  // A module is loaded once; what it built can't be seen again.
  built ??= recordBuilt();
  return built;
}
let built: Promise<Pattern[]> | undefined;

async function recordBuilt(): Promise<Pattern[]> {
  const builders = new Set<string>();
  for (const path of files().filter((one) => /^lib\/(?!cli\/)/.test(one)))
    visit(path, (node) => {
      const makes = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (makes && node.expression.getText() === 'RegExp') builders.add(path);
    });
  const found = new Map<string, Pattern>();
  const own = globalThis.RegExp;
  let at = '';
  globalThis.RegExp = new Proxy(own, {
    construct(target, [source, flags = '']: [string | RegExp, string?]) {
      const made = new target(source, flags);
      if (at) found.set(String(made), { at, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (at of [...builders].sort()) await import(`../../${at}`);
  } finally {
    globalThis.RegExp = own;
  }
  return [...found.values()];
}

function visit(path: string, see: (node: ts.Node, at: string) => void): void {
  const source = ts.createSourceFile(path, readText(path), ts.ScriptTarget.Latest, true);
  const walk = (node: ts.Node): void => {
    see(node, `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, walk);
  };
  walk(source);
}
