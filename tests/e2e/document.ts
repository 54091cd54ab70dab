// A document's markup, read in the page.

/** The markup without our hosts, and how many hosts there were. */
export function readDocument(tag: string): { html: string; hosts: number } {
  const copy = document.documentElement.cloneNode(true);
  if (!(copy instanceof Element)) return { html: '', hosts: 0 };
  const hosts = [...copy.getElementsByTagName(tag)];
  for (const host of hosts) host.remove();
  return { html: copy.outerHTML, hosts: hosts.length };
}
