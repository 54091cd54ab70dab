// The note's head: name, type and kind, the law's state, then the rule that repeats the line under the word.
import type { Explanation, LawStatus } from '../lib/model/explanation';
import type { EntryType, MentionType } from '../lib/model/mention';
import { Icon, StatusSign } from './Icon';
import { statusLabel, statusSign } from './lawStatus';
import { drawnAs } from './noteState';
import { useWords } from './words';

/** Opening marks hang into the margin where the browser cannot trim them. */
const OPENS = /^[《“‘（「『]/;

/** Characters a headline line holds at 22 px, and how many more at 19 px; longer names are broken evenly. */
const LINE = { belowCover: 15, besideTools: 12, smaller: 2 };

export function Heading({ id, text, cover, english }: HeadingProps) {
  const pieces = text.split(/(?=（)/);
  const longest = Math.max(...pieces.map((piece) => piece.length));
  const room = cover ? LINE.belowCover : LINE.besideTools;
  const size = longest <= room ? '' : longest <= room + LINE.smaller ? 'tight' : 'long';
  return (
    <h2 id={id} lang="zh-CN" class={`${size} ${OPENS.test(text) ? 'hang' : ''}`}>
      {cover && <span class="cover">{cover}</span>}
      {pieces.map((piece, i) => [
        i > 0 && <wbr key={`break ${piece}`} />,
        // A bracket that begins a line hangs out of it.
        i > 0 && text.length > room ? (
          <span key={piece} class="turned">
            {piece}
          </span>
        ) : (
          piece
        ),
      ])}
      {english && (
        <span class="english" lang="en">
          {english}
        </span>
      )}
    </h2>
  );
}
interface HeadingProps {
  id: string;
  text: string;
  cover?: string | null;
  english?: string | null;
}

export function TypeWord({ type }: { type: MentionType }) {
  const { t } = useWords();
  const drawn = drawnAs(type);
  return <span class={`type ${drawn}`}>{t(`type_${drawn}`)}</span>;
}

export function Rule({ type }: { type: EntryType | 'none' }) {
  return <hr class={`rule ${type}`} />;
}

function Status({ status }: { status: LawStatus }) {
  const sign = statusSign(status.state);
  const words = useWords();
  if (!sign) return null;
  const over = status.state === 'draft' || status.state === 'replaced' || status.state === 'repealed';
  return (
    <span class={over ? 'status over' : 'status'}>
      <StatusSign sign={sign} />
      {statusLabel(status, words)}
    </span>
  );
}

/** The day an agency was abolished, null where it is there or nothing tells. */
function endOf({ type, facts }: Explanation): string | null {
  const value = type === 'agency' ? facts.find((fact) => fact.key === 'ended')?.values[0] : undefined;
  return (value && 'date' in value && value.date) || null;
}

function Ended({ day }: { day: string }) {
  const words = useWords();
  return (
    <span class="status over">
      <StatusSign sign="off" />
      {words.t('status_ended', words.date(day))}
    </span>
  );
}

/** Type, kind and state in one line; a kind that only repeats the type is left out. */
export function Meta({ explanation }: { explanation: Explanation }) {
  const { t } = useWords();
  const { kind, type } = explanation;
  const status = explanation.status.onKnowledgeDate;
  const ended = endOf(explanation);
  return (
    <p class="meta">
      <span>
        <TypeWord type={type} />
        {kind && kind !== t(`type_${drawnAs(type)}`) && <span lang="zh-CN">{` · ${kind}`}</span>}
      </span>
      {status && <Status status={status} />}
      {ended && <Ended day={ended} />}
    </p>
  );
}

export function Tools({
  pinned,
  onPin,
  onClose,
}: {
  pinned: boolean;
  onPin: (() => void) | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <div class="tools">
      {onPin && (
        <button
          type="button"
          class={pinned ? 'on' : undefined}
          aria-pressed={pinned}
          title={t(pinned ? 'unpin' : 'pin')}
          aria-label={t('pin')}
          onClick={onPin}
        >
          <Icon name="pin" />
        </button>
      )}
      <button type="button" title={t('close')} aria-label={t('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
