// `npm start [-- ADDRESS|FILE] [--browser firefox] [--lang en] [--dark]`: builds the extension and opens it on an article
// in a throw-away profile. Without a display it looks for us: a table of the mentions and two pictures.

import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from './browsers';
import { build, buildFolder } from './build';
import type { Driver } from './driver';
import { launch } from './launch';
import { endAll, endOnSignals } from './lifetime';
import { changeSettings, hover, listMentions, markNow, NOTE_HOST, noteText, settledState } from './marked-page';
import { ROOT } from './run';
import { serve, USUAL_PORT } from './serve';
import { setUp } from './setup';
import { table } from './table';
import { readTarget, type Target } from './target';

const USAGE = `npm start [-- ADDRESS or FILE] [--browser chromium|firefox] [--lang zh-CN|zh-TW|en] [--dark] [--headless]
  Opens an article with the extension in a throw-away profile; without one, the sample article.
`;

interface Wish {
  target: Target;
  browser: BrowserName | null;
  lang: string;
  dark: boolean;
  headless: boolean;
}

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];

/** Reads the command line; null when only its use was asked for. Throws what the user should read. */
function readWish(args: string[]): Wish | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      lang: { type: 'string', default: 'zh-CN' },
      dark: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: !hasDisplay() },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return null;
  const { browser = null, lang, dark, headless } = values;
  if (browser !== null && browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`--browser is chromium or firefox, not ${browser}.`);
  if (!LANGUAGES.includes(lang)) throw new Error(`--lang is one of ${LANGUAGES.join(', ')}, not ${lang}.`);
  if (positionals.length > 1) throw new Error('One address or file at a time.');
  return { target: readTarget(positionals[0]), browser, lang, dark, headless };
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function main(): Promise<number> {
  endOnSignals();
  const wish = readWish(process.argv.slice(2));
  if (!wish) {
    say(USAGE);
    return 0;
  }
  say(`Plan: find or install a browser, build the extension for it, open ${nameOf(wish.target)}.`);
  const ready = await prepare(wish);
  if (!ready) return 1;
  const { name, program } = ready;
  const { extraHosts } = wish.target;
  say(
    extraHosts.length > 0
      ? `Building for ${name}: a development build that also lists ${extraHosts.join(', ')} …`
      : `Building for ${name} …`,
  );
  const built = await build(name, { extraHosts });
  if (built.code !== 0) {
    say(built.output.replace(/^[ \t]+at .*\n/gm, ''));
    return 1;
  }
  const extension = buildFolder(name, { extraHosts });
  const { lang, dark, headless } = wish;
  const driver = await launch(name, {
    program,
    extension,
    lang,
    dark,
    headless,
    width: 1000,
    height: 800,
    scale: headless ? 2 : 1,
  });
  await changeSettings(driver, { language: lang });
  const url = await addressOf(wish.target);
  say(`Opening ${url} in ${name} ${driver.version}${headless ? ', without a window' : ''} …`);
  await driver.open(url);
  await driver.setDark(dark);
  await (headless ? look(driver) : stay(driver));
  await endAll();
  return 0;
}

function nameOf(target: Target): string {
  return target.is === 'address' ? target.url : decodeURIComponent(target.path.slice(1));
}

/** The browser to use; null, after saying why, where there is none or it can't draw Chinese. */
async function prepare({ browser }: Wish): Promise<{ name: BrowserName; program: string } | null> {
  const wanted: BrowserName[] = browser ? [browser] : ['chromium', 'firefox'];
  const { programs, lacks } = await setUp(wanted, say, { any: true });
  for (const { why, how } of lacks) say(`${why}. ${how}`);
  const name = wanted.find((one) => programs[one]);
  const program = name && programs[name];
  return name && program && lacks.length === 0 ? { name, program } : null;
}

async function addressOf(target: Target): Promise<string> {
  if (target.is === 'address') return target.url;
  const site = await serve({ [decodeURIComponent(target.path)]: target.page }, { port: USUAL_PORT });
  return site.url(target.path);
}

/** With a window: the browser is the user's until it is closed. */
async function stay(driver: Driver): Promise<void> {
  say('Close the browser or press Ctrl-C here to end.');
  await driver.closed;
}

/** Without a window: says what a reader would see, and takes the two pictures. */
async function look(driver: Driver): Promise<void> {
  const state = await settledState(driver);
  if (state === 'none') {
    say('No article was found on this page; marking it as the toolbar button would.');
    await markNow(driver);
  }
  const mentions = await listMentions(driver);
  const rows = mentions.map(({ surface, type, weight, entry, block, start, rect }) => [
    surface.replace(/\s+/g, ' '),
    weight === 'minor' ? `${type} (minor)` : type,
    entry ?? '',
    `block ${block}, character ${start}${rect ? `; ${Math.round(rect.x)},${Math.round(rect.y)}` : ''}`,
  ]);
  say(table(['text', 'type', 'entry', 'where'], rows));
  say(`${mentions.length} mentions, ${mentions.filter(({ drawn }) => drawn).length} of them drawn.`);
  const page = await shoot(driver, 'page');
  const first = mentions.find(({ drawn, rect }) => drawn && rect);
  if (!first) {
    say('Nothing is marked on this page, so there is no note to show.');
    say(`Page: ${page}`);
    return;
  }
  await hover(driver, first);
  const note = await noteText(driver);
  if (note === null) throw new Error(`no note opened over ${first.surface} (${NOTE_HOST} is empty)`);
  say(`The note on ${first.surface}:\n\n${note.replace(/^/gm, '    ')}\n`);
  const open = await shoot(driver, 'note');
  say(`Page: ${page}`);
  say(`Note: ${open}`);
}

async function shoot(driver: Driver, name: string): Promise<string> {
  const folder = `${ROOT}.output/start`;
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${name}.png`;
  writeFileSync(path, await driver.screenshot());
  return path;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`start: ${error instanceof Error ? error.message : String(error)}\n`);
  await endAll();
  process.exitCode = 1;
}
