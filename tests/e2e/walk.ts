// Walks for readers without a mouse or without sight: by keys alone, by what the accessibility tree tells alone. Nothing is
// found by its place or by its markup.

import type { Driver, Reachable } from '../../lib/cli/driver';
import { until } from '../../lib/cli/until';

/** Presses of one key after which what is looked for counts as out of reach. */
const MOST_PRESSES = 80;
/** How long a focus may be where it was. */
const MOMENT_MS = 400;

/** What the tree tells of that role and name, once it does. */
export async function find(driver: Driver, role: string, name: RegExp): Promise<Reachable> {
  let names: string[] = [];
  const look = async () => {
    const all = await driver.reachable();
    names = all.filter((one) => one.role === role).map((one) => one.name);
    return all.find((one) => one.role === role && name.test(one.name) && !one.disabled);
  };
  return until(look).catch(() => {
    throw new Error(`no ${role} ${name}; there are: ${names.join(' | ')}`);
  });
}

/** Waits until nothing of that role and name is told any more. */
export async function gone(driver: Driver, role: string, name: RegExp): Promise<void> {
  await until(async () =>
    (await driver.reachable()).some((one) => one.role === role && name.test(one.name)) ? null : true,
  );
}

/** Finds it in the tree and does its default action. */
export async function pressIn(driver: Driver, role: string, name: RegExp): Promise<void> {
  await driver.reach((await find(driver, role, name)).id, 'press');
}

/** What has the focus, the innermost where a frame is told as well. */
async function focus(driver: Driver): Promise<Reachable | undefined> {
  return (await driver.reachable()).findLast((one) => one.focused);
}

/** Waits until what has the focus is of that role and name. */
export async function focused(driver: Driver, role: string, name: RegExp): Promise<void> {
  let at: Reachable | undefined;
  const look = async () => {
    at = await focus(driver);
    return at?.role === role && name.test(at.name) ? true : null;
  };
  await until(look).catch(() => {
    throw new Error(`the focus is not on ${role} ${name} but on ${at?.role} ${at?.name}`);
  });
}

/** Presses a key again and again until the focus is on that role and name; fails where it never comes there. */
export async function keyTo(driver: Driver, key: string, role: string, name: RegExp): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const at = await focus(driver);
    if (at?.role === role && name.test(at.name)) return;
    stops.push(`${at?.role} ${at?.name}`);
    await driver.key(key);
    // The tree hears of the new focus a moment later.
    for (const end = Date.now() + MOMENT_MS; Date.now() < end; ) {
      const now = await focus(driver);
      if (now?.id !== at?.id || now?.name !== at?.name) break;
    }
  }
  throw new Error(`${key} does not lead to ${role} ${name}; it leads to: ${stops.join(' | ')}`);
}
