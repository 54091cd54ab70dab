// Makes a machine ready: finds the browsers, installs what is missing where that is allowed, checks that Chinese is drawn.
// Says what it is going to do before it does it, and what to do where it can't.

import { canInstall, install } from './apt';
import { type BrowserName, findBrowser } from './browsers';
import { drawsChinese } from './fonts';
import { launch } from './launch';

/** What could not be had, and how to get it. */
export interface Lack {
  what: BrowserName | 'fonts';
  why: string;
  how: string;
}

export interface Machine {
  programs: Partial<Record<BrowserName, string>>;
  lacks: Lack[];
}

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr', fonts: 'fonts-noto-cjk' } as const;
const HOW: Record<Lack['what'], string> = {
  chromium:
    'Install Chromium, Chrome or Edge (Debian: apt install chromium), or set CHROMIUM to the path of its program.',
  firefox: 'Install Firefox (Debian: apt install firefox-esr), or set FIREFOX to the path of its program.',
  fonts:
    'Install a Chinese font (Debian: apt install fonts-noto-cjk; Fedora: google-noto-sans-cjk-fonts), then try again.',
};

/** Looks for `wanted` browsers; of `any`, one is enough. Prints the plan through `say`. */
export async function setUp(
  wanted: BrowserName[],
  say: (line: string) => void,
  { any = false }: { any?: boolean } = {},
): Promise<Machine> {
  const programs = findAll(wanted);
  const missing = wanted.filter((name) => !programs[name]);
  const enough = missing.length === 0 || (any && missing.length < wanted.length);
  for (const name of wanted) if (programs[name]) say(`${name}: ${programs[name]}`);

  let trouble: string | null = null;
  if (!enough && canInstall()) {
    const packages = [...(any ? missing.slice(0, 1) : missing).map((name) => PACKAGES[name]), PACKAGES.fonts];
    say(`missing, so now: apt-get install ${packages.join(' ')}`);
    trouble = await install(packages);
    Object.assign(programs, findAll(wanted));
  }
  const still = wanted.filter((name) => !programs[name]);
  const lacks: Lack[] =
    any && still.length < wanted.length
      ? []
      : still.map((name) => ({ what: name, why: trouble ?? `no ${name} was found`, how: HOW[name] }));
  const fonts = await checkFonts(programs.chromium, say);
  return { programs, lacks: fonts ? [...lacks, fonts] : lacks };
}

function findAll(names: BrowserName[]): Machine['programs'] {
  const found: Machine['programs'] = {};
  for (const name of names) {
    const program = findBrowser(name);
    if (program) found[name] = program;
  }
  return found;
}

/** Only Chromium is asked: Firefox draws a numbered box for each missing character, which looks unlike any other. */
async function checkFonts(chromium: string | undefined, say: (line: string) => void): Promise<Lack | null> {
  if (!chromium || (await drawsWith(chromium))) return null;
  let trouble: string | null = null;
  if (canInstall()) {
    say(`Chinese is drawn as boxes, so now: apt-get install ${PACKAGES.fonts}`);
    trouble = await install([PACKAGES.fonts]);
    if (await drawsWith(chromium)) return null;
  }
  return { what: 'fonts', why: trouble ?? 'Chinese is drawn as boxes: no font here has it', how: HOW.fonts };
}

async function drawsWith(program: string): Promise<boolean> {
  const driver = await launch('chromium', { program, headless: true });
  try {
    return await drawsChinese(driver);
  } finally {
    await driver.close();
  }
}
