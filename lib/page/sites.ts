// The words of assets/sites.json: which hosts we know and where their articles lie. Data only; article.ts reads pages by it.

/** One template generation of a site. Every selector works on the server's markup alone: no layout, no script. */
export interface SiteRule {
  /** CSS selector of the article's body; of several matches the one with most text. */
  within?: string;
  /** The body lies between two comments with exactly these texts: ["enpcontent", "/enpcontent"]. */
  between?: string[];
  /** Selectors of what is no article inside the body: editor lines, related lists, players. */
  skip?: string;
  /** Selectors of the headline, best first; of each the first match that has text. Likewise `date` and `outlet`. */
  title?: string;
  /** Selector of over-line and sub-title, read with the headline as headings. */
  heads?: string;
  /** Selector of an element whose text, `content` or `value` holds the date. */
  date?: string;
  /** Names of script variables that hold the date as text or as seconds since 1970. */
  dateVar?: string[];
  /** Selector of the outlet's name or of a line with 来源：. */
  outlet?: string;
}

export interface Site {
  name: string;
  /** Exact hosts, or `*.domain` for the domain and all below it. */
  hosts: string[];
  /** `manifest`: marked from the start; `offer`: asked for on a click. A test holds that nothing else is written. */
  access: string;
  /** Names of rules, newest generation first. */
  rules: string[];
}

export interface Sites {
  rules: Record<string, SiteRule>;
  sites: Site[];
}

/** The first site whose hosts hold this host name; order in the file decides between a host and its domain. */
export function siteOf(hostname: string, sites: Sites): Site | undefined {
  return sites.sites.find((site) => site.hosts.some((pattern) => holds(pattern, hostname)));
}

/** The alternatives of a selector list in the order written; a browser would answer in the order of the page. */
export function alternatives(selectors: string | undefined): string[] {
  return selectors?.split(/,(?![^([]*[)\]])/).map((one) => one.trim()) ?? [];
}

function holds(pattern: string, hostname: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === hostname;
  return hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1));
}
