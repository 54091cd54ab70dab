// A pack written out in any of the formats, and what each of them would drop of it.
import type { PackSheetProps } from '../../../components/PackSheet';
import { download } from '../../../lib/download';
import type { FileKind } from '../../../lib/exchange/file';
import { MINE } from '../../../lib/knowledge';
import type { StoredPack } from '../../../lib/model/entry';

/** `ownKind`: the kind that new entries get from a table. */
export async function readLosses(pack: StoredPack, ownKind: string): Promise<NonNullable<PackSheetProps['losses']>> {
  const { lossesOf } = await import('../../../lib/exchange/losses');
  const of = (kind: FileKind) => lossesOf(kind, pack, ownKind);
  return {
    ...{ json: of('json'), xlsx: of('xlsx'), csv: of('csv'), tbx: of('tbx'), anki: of('anki') },
    ...{ annotations: of('annotations'), markdown: of('markdown'), html: of('html') },
  };
}

/** What of it is the user's own affair stays here. */
export async function exportPack(pack: StoredPack, kind: FileKind, title: string): Promise<void> {
  const { FILE_TYPES, writeFile } = await import('../../../lib/exchange/file');
  const { order: _, on: __, sites: ___, colour: ____, from: _____, ...bare } = pack;
  const content = (await writeFile(kind, { ...bare, title })).slice();
  const { ending, type } = FILE_TYPES[kind];
  download(`${pack.id === MINE ? 'pangzhu' : pack.id}-${pack.version}.${ending}`, [content], type);
}
