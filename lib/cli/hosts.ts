// Match patterns for the manifest, out of assets/sites.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sites } from '../page/sites';

export interface HostPatterns {
  /** Marked from the start. Frozen: a new one disables the extension at update until the user agrees. */
  manifest: string[];
  /** Asked for on a click. */
  offered: string[];
}

export function hostPatterns(root: string): HostPatterns {
  const { sites } = JSON.parse(readFileSync(join(root, 'assets/sites.json'), 'utf8')) as Sites;
  const of = (access: string) => {
    const hosts = sites.filter((site) => site.access === access).flatMap((site) => site.hosts);
    // A host below a listed domain (its site has rules of its own) is no further permission.
    const wild = hosts.filter((host) => host.startsWith('*.')).map((host) => host.slice(1));
    return hosts
      .filter((host) => host.startsWith('*.') || !wild.some((domain) => host.endsWith(domain)))
      .map((host) => `*://${host}/*`);
  };
  return { manifest: of('manifest'), offered: of('offer') };
}

/** Further patterns for a development build, from PANGZHU_EXTRA_HOSTS (comma separated). */
export function extraPatterns(): string[] {
  return (process.env.PANGZHU_EXTRA_HOSTS ?? '')
    .split(',')
    .map((pattern) => pattern.trim())
    .filter(Boolean);
}
