// What each group of rows is compared with: the marks of one kind on a page, written in one line each.
import { readAgencies } from './agencies-read';
import { readPage } from './read-page';

/** `第十条=刑法` in text order; `=?` where the page does not tell; faint ones with `~`. */
export function provisionsOf(page: string | string[]): string[] {
  return readPage(typeof page === 'string' ? [page] : page)
    .filter((m) => m.type === 'reference' && (m.proposal.target?.is === 'provision' || m.surface.startsWith('第')))
    .map((m) => `${m.weight === 'minor' ? '~' : ''}${m.surface}=${lawIn(m.means)}`);
}
function lawIn(means: string | null): string {
  return means === null ? '?' : (means.replaceAll('中华人民共和国', '').split('第')[0] ?? '');
}

/** Of the last block only: on pages whose first block cites on purpose. */
export function provisionsOfLast(page: string[]): string[] {
  const before = provisionsOf(page.slice(0, -1)).length;
  return provisionsOf(page).slice(before);
}

/** `名=全名` for each defined name in text order. */
export function definedIn(page: string | string[]): string[] {
  return readPage(typeof page === 'string' ? [page] : page)
    .filter((m) => m.via === 'defined')
    .map((m) => `${m.surface}=${m.means?.replaceAll('中华人民共和国', '') ?? '?'}`);
}

/** `该法=刑法` in text order; `=?` for a reference that means nothing the page tells; faint ones with `~`. */
export function backIn(page: string | string[]): string[] {
  return readPage(typeof page === 'string' ? [page] : page)
    .filter((m) => m.via === 'reference' && m.proposal.target?.is !== 'provision' && !m.surface.startsWith('第'))
    .map((m) => `${m.weight === 'minor' ? '~' : ''}${m.surface}=${m.means?.replaceAll('中华人民共和国', '') ?? '?'}`);
}

/** Titled documents and laws in text order. */
export function titlesIn(text: string): string[] {
  return readPage([text])
    .filter((m) => m.type === 'law')
    .map((m) => (m.weight === 'minor' ? '~' : '') + m.surface);
}

/** What the last such bare organ stands for; null where it is not marked or nothing tells. */
export function lastStands(text: string, surface: string): string | null {
  return readAgencies(text).findLast((found) => found.surface === surface)?.stands ?? null;
}
