// Above an entry's form: which other entries have its names, which of them is taken in a text and why, where the corpus
// has it, which packs lie under it.
import type { AlikeShown, CorpusShown } from './alike';
import type { EntryRow } from './entryRows';
import { useWords, type WordKey } from './words';

export interface EntryAboutProps {
  row: EntryRow;
  titles: ReadonlyMap<string, string>;
  alike: readonly AlikeShown[];
  corpus: CorpusShown | null;
  onOpen: (id: string) => void;
  onHide: (id: string) => void;
  /** The other one becomes this one. */
  onMerge: (id: string) => void;
}

export function EntryAbout({ row, titles, alike, corpus, onOpen, onHide, onMerge }: EntryAboutProps) {
  const { t, date } = useWords();
  const title = (pack: string) => titles.get(pack) ?? pack;
  const under = row.covers.map(title).join(t('list_comma'));
  const place = (one: CorpusShown['first']) => `${one.date ? date(one.date) : ''} ${one.outlet ?? ''}`.trim();
  if (alike.length === 0 && !corpus && !under && !row.outdated) return null;
  return (
    <div class="entry-about">
      {row.outdated && <p class="over">{t('about_outdated')}</p>}
      {alike.length > 0 && (
        <ul>
          {alike.map((one) => (
            <li key={`${one.id} ${one.how}`}>
              <p>
                <b lang="zh-CN">{one.text}</b> {saying(one, title(one.pack), t)}
              </p>
              <p class="links">
                <button type="button" class="link" onClick={() => onOpen(one.id)}>
                  {t('alike_open')}
                </button>
                {one.wins !== 'this' && (
                  <button type="button" class="link" onClick={() => onHide(one.id)}>
                    {t('alike_hide')}
                  </button>
                )}
                {row.own && (
                  <button type="button" class="link" onClick={() => onMerge(one.id)}>
                    {t('alike_merge')}
                  </button>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {under && <p class="small">{t('entry_covers', under)}</p>}
      {corpus && (
        <p class="small">
          {t('entry_corpus', corpus.count)} {place(corpus.first) && t('entry_corpus_first', place(corpus.first))}{' '}
          {corpus.count > 1 && place(corpus.last) && t('entry_corpus_last', place(corpus.last))}
        </p>
      )}
    </div>
  );
}

/** One sentence: whose name it is too, and which is taken. */
function saying(one: AlikeShown, pack: string, t: ReturnType<typeof useWords>['t']): string {
  if (one.how !== 'same' && one.other === one.name) return t(`alike_${one.how}_name`, one.name, pack);
  if (one.how !== 'same') return t(`alike_${one.how}`, one.name, pack, one.other);
  const same = t('alike_same', one.name, pack);
  if (!one.wins || !one.why) return same;
  return `${same}${t(`alike_wins_${one.wins}_${one.why}` as WordKey)}`;
}
