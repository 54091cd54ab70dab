// The tab of highlighted passages: what the store has of them, edited, moved, handed on and taken in, each as one change.
import type { PassageDraft } from '../../../components/PassageForm';
import { Passages } from '../../../components/Passages';
import type { PassageFilter, PassageRow } from '../../../components/passageRows';
import { download } from '../../../lib/download';
import { MINE } from '../../../lib/knowledge';
import type { Annotation } from '../../../lib/model/annotation';
import type { AnnotateKind, AnnotationChange } from '../../../lib/model/change';
import { inkOf, noteOf, type PackedAnnotation, quoteOf, tagsOf } from '../../../lib/model/passage';
import { type Orphans, onOrphans, readOrphans } from '../../../lib/orphans';
import { type Page, reason, type Tab } from '../page';
import { editedPassage } from '../passage-edit';

type Heads = Awaited<ReturnType<ReturnType<Page['knowledge']>['packHeads']>>;

export const passages: Tab = {
  id: 'passages',
  label: 'section_passages',
  start(page) {
    let all: PackedAnnotation[] = [];
    let rows: PassageRow[] | null = null;
    let heads: Heads = [];
    let filter: PassageFilter = { words: '', tag: '', lostOnly: false };
    let failure: string | null = null;

    const read = async () => {
      if (!page.isOpen()) return;
      const knowledge = page.knowledge();
      let orphans: Orphans;
      [all, heads, orphans] = await Promise.all([knowledge.listPassages(), knowledge.packHeads(), readOrphans()]);
      const byId = new Map(heads.map((head) => [head.id, head]));
      rows = all.map((one) => rowOf(one, byId.get(one.pack), orphans));
    };
    onOrphans(() => void read().then(page.draw), page.signal);

    const write = async (as: AnnotateKind, changes: AnnotationChange[], text: string, was?: Annotation) => {
      failure = null;
      try {
        await page.change({ do: 'annotate', as, rows: changes, ...(was && { was }) }, text);
      } catch (error) {
        failure = reason(error, page.words());
        page.draw();
      }
    };
    const annotationOf = ({ pack, id }: PassageRow) =>
      all.find((one) => one.pack === pack && one.annotation.id === id)?.annotation;
    const edit = async (row: PassageRow, draft: PassageDraft, opened: PassageDraft) => {
      const before = annotationOf(row);
      if (!before) return;
      const { annotation, both } = editedPassage(before, draft, opened, new Date().toISOString());
      const text = page.words().t(both ? 'passages_done_both' : 'passages_done_edit');
      await write('edit', [{ pack: row.pack, id: row.id, annotation }], text, before);
    };
    const remove = (chosen: readonly PassageRow[]) =>
      write(
        'remove',
        chosen.map(({ pack, id }) => ({ pack, id, annotation: null })),
        page.words().t('passages_done_remove', chosen.length),
      );
    const move = async (chosen: readonly PassageRow[], to: string) => {
      const moved = chosen.filter(({ pack }) => pack !== to);
      const changes = moved.flatMap((row): AnnotationChange[] => {
        const annotation = annotationOf(row);
        const { pack, id } = row;
        return annotation
          ? [
              { pack, id, annotation: null },
              { pack: to, id, annotation },
            ]
          : [];
      });
      if (moved.length > 0) await write('move', changes, page.words().t('passages_done_move', moved.length));
    };
    const save = async (chosen: readonly PassageRow[]) => {
      const { writeAnnotations } = await import('../../../lib/exchange/annotations');
      const list = chosen.flatMap((row) => annotationOf(row) ?? []);
      download('pangzhu-passages.jsonld', [writeAnnotations(MINE, list)], 'application/ld+json');
    };
    /** Into the reader's own; what is there word for word stays as it is. */
    const take = async (file: File) => {
      const { t } = page.words();
      try {
        const { readAnnotations } = await import('../../../lib/exchange/annotations');
        const { checkSize } = await import('../../../lib/exchange/trouble');
        checkSize(file.size);
        const { annotations, refused } = readAnnotations(await file.text());
        const now = new Map(all.map((one) => [one.annotation.id, JSON.stringify(one.annotation)]));
        const fresh = annotations.filter((one) => now.get(one.id) !== JSON.stringify(one));
        const text =
          t('passages_done_import', fresh.length) + (refused.length > 0 ? t('passages_refused', refused.length) : '');
        if (fresh.length === 0) return page.say(text);
        const changes = fresh.map((annotation) => ({ pack: MINE, id: annotation.id, annotation }));
        await write('add', changes, text);
      } catch (error) {
        failure = t('passages_not_read', error instanceof Error ? error.message : String(error));
        page.draw();
      }
    };

    return {
      opened() {
        failure = null;
      },
      refresh: read,
      view: () => (
        <Passages
          rows={rows}
          packs={[
            { id: MINE, title: page.words().t('passages_mine') },
            ...heads.filter(({ id, from }) => id !== MINE && !from),
          ]}
          filter={filter}
          readOnly={page.readOnly()}
          failure={failure}
          onFilter={(next) => {
            filter = next;
            page.draw();
          }}
          onEdit={(row, draft, opened) => void edit(row, draft, opened)}
          onRemove={(chosen) => void remove(chosen)}
          onMove={(chosen, to) => void move(chosen, to)}
          onExport={(chosen) => void save(chosen)}
          onImport={(file) => void take(file)}
        />
      ),
    };
  },
};

function rowOf({ pack, annotation }: PackedAnnotation, head: Heads[number] | undefined, orphans: Orphans): PassageRow {
  const { id, target, modified, created } = annotation;
  return {
    pack,
    id,
    packTitle: pack === MINE ? null : (head?.title ?? pack),
    own: !head?.from,
    quote: quoteOf(annotation)?.exact ?? '',
    ink: inkOf(annotation),
    note: noteOf(annotation),
    tags: tagsOf(annotation),
    source: target.source,
    title: target.title ?? '',
    time: modified ?? created ?? '',
    lost: orphans[id] ?? null,
  };
}
