// web-ext's lint of a built extension. No error is allowed, and no warning but the ones named here with their reason.

import { readFileSync } from 'node:fs';
import type { BrowserName } from './browsers';
import { buildFolder } from './build';
import { type Result, resultOf } from './report';
import { runTool } from './run';

interface Finding {
  code: string;
  message: string;
  description?: string;
  file?: string;
  line?: number;
}

/** Preact's renderer has one assignment to innerHTML, behind a property that a lint rule forbids us. */
const PREACT: Allowance = (finding, source) =>
  finding.code === 'UNSAFE_VAR_ASSIGNMENT' && /innerHTML/.test(finding.message) && /__html/.test(source(finding));
/** The linter judges by Firefox's rules; these say that Chromium's manifest is Chromium's. */
const NOT_FIREFOX: Allowance = (finding) =>
  finding.file === 'manifest.json' &&
  /ADDON_ID_REQUIRED|BACKGROUND_SERVICE_WORKER|KEY_FIREFOX|UNSUPPORTED_API|MISSING_DATA_COLLECTION|MANIFEST_PERMISSIONS|MANIFEST_FIELD/.test(
    finding.code,
  );

type Allowance = (finding: Finding, source: (finding: Finding) => string) => boolean;
const ALLOWED: Record<BrowserName, Allowance[]> = { firefox: [PREACT], chromium: [PREACT, NOT_FIREFOX] };

export async function lintBuild(name: BrowserName): Promise<Result> {
  const folder = buildFolder(name);
  const args = ['lint', '-s', folder, '--output', 'json', '--no-config-discovery'];
  const { output } = await runTool('web-ext/bin/web-ext.js', args);
  const start = output.indexOf('{');
  if (start < 0) return resultOf(false, output);
  const report: { errors: Finding[]; warnings: Finding[] } = JSON.parse(
    output.slice(start, output.lastIndexOf('}') + 1),
  );
  const source = ({ file = '' }: Finding) => readFileSync(`${folder}/${file}`, 'utf8');
  const left = [...report.errors, ...report.warnings].filter(
    (finding) => !ALLOWED[name].some((allows) => allows(finding, source)),
  );
  return resultOf(left.length === 0, left.map(describe).join('\n'));
}

function describe({ code, message, description, file, line }: Finding): string {
  return `${file ?? ''}${line ? `:${line}` : ''} ${code}: ${message}\n  ${description ?? ''}`;
}
