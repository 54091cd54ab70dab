// The real imports of every module, read from its syntax tree: where each leads, and whether it is for types alone.

import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { listFiles, ROOT, readText } from './files';

export interface Import {
  /** As written: ../model/entry, dexie, ../assets/x.css?inline. */
  name: string;
  /** Path of the project's file it means; null for a package. */
  file: string | null;
  /** Erased before anything runs. */
  typeOnly: boolean;
}

const SOURCE = /\.(ts|tsx|mjs)$/;

/** Every module of the given folders with its imports. */
export function readModules(...folders: string[]): Map<string, Import[]> {
  const files = folders.flatMap((folder) => listFiles(folder)).filter((path) => SOURCE.test(path));
  return new Map(files.map((path) => [path, importsOf(path, readText(path))]));
}

/** Imports of one module: declarations, re-exports, import() as call and as type. */
export function importsOf(path: string, text: string): Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (literal: ts.Node | undefined, typeOnly: boolean) => {
    if (literal && ts.isStringLiteral(literal))
      found.push({ name: literal.text, file: resolve(path, literal.text), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly || allTypes(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return !importClause.name && allTypes(importClause.namedBindings);
}

function allTypes(clause: ts.Node | undefined): boolean {
  if (!clause || !(ts.isNamedImports(clause) || ts.isNamedExports(clause))) return false;
  return clause.elements.length > 0 && clause.elements.every((element) => element.isTypeOnly);
}

/** The file a relative import means: as written, with an ending, or the folder's index. Fails on one that is nowhere. */
function resolve(from: string, name: string): string | null {
  if (!name.startsWith('.')) return null;
  const base = normalize(join(dirname(from), name.replace(/\?.*$/, ''))).replaceAll('\\', '/');
  const tries = [base, `${base}.ts`, `${base}.tsx`, `${base}.mjs`, `${base}/index.ts`, `${base}/index.tsx`];
  const file = tries.find((path) => existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile());
  if (!file) throw new Error(`${from} imports ${name}, which is nowhere`);
  return file;
}

/** Everything reached from a module by imports that run, with the packages it takes in. */
export function reach(start: string, modules: Map<string, Import[]>): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path; path = open.pop()) {
    if (files.has(path)) continue;
    files.add(path);
    for (const { name, file, typeOnly } of modules.get(path) ?? []) {
      if (typeOnly) continue;
      if (file) open.push(file);
      else packages.add(name);
    }
  }
  return { files, packages };
}

/** Rings of modules that import each other, each as the path that closes it. */
export function cycles(modules: Map<string, Import[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const { file } of modules.get(path) ?? []) if (file && modules.has(file)) walk(file, [...trail, path]);
    done.add(path);
  };
  for (const path of modules.keys()) walk(path, []);
  return found;
}
