// What an administrator has preset, read from storage.managed: the third seam to the extension API's storage.
import { browser } from 'wxt/browser';
import { type Managed, managedSchema } from './model/managed-schema';
import type { Settings } from './settings';

const APPLIED = 'managed-applied';

/** Null where nothing is preset; Firefox rejects then, Chromium gives an empty object. */
async function readManaged(): Promise<Managed | null> {
  try {
    const given = await browser.storage.managed.get(null);
    const read = managedSchema.safeParse(given);
    return read.success && Object.keys(given).length > 0 ? read.data : null;
  } catch {
    return null;
  }
}

/**
 * Calls `apply` when what is preset differs from what was applied last: a preset is a beginning, not a lock, so what the
 * user changes afterwards stays until the administrator changes the preset.
 */
export async function applyManaged(apply: (managed: Managed) => Promise<void>): Promise<void> {
  const managed = await readManaged();
  if (!managed) return;
  const now = JSON.stringify(managed);
  const before: unknown = (await browser.storage.local.get(APPLIED))[APPLIED];
  if (before === now) return;
  await apply(managed);
  await browser.storage.local.set({ [APPLIED]: now });
}

/**
 * Calls back when a preset has come or changed: Chromium reads its policies while the background is already running, at the
 * first start even after it has looked; Firefox has them from the start and tells of no change.
 */
export function onManaged(changed: () => void): void {
  browser.storage.onChanged?.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}

/** The settings as preset over those there are. */
export function presetSettings({ settings = {}, sitesOff }: Managed, now: Settings): Partial<Settings> {
  const { law, agency, programme, ...rest } = settings;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    types: {
      law: law ?? now.types.law,
      agency: agency ?? now.types.agency,
      programme: programme ?? now.types.programme,
    },
    ...(sitesOff && { off: [...new Set([...now.off, ...sitesOff])] }),
  };
}
