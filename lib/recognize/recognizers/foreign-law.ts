// Is a law named in a text another state's? Its clause may say so (日本参议院通过《刑法》修正案), or what the page said of that name
// before. A wrong constitution explained is worse than none.
import type { PageMemory } from '../memory';
import type { Scene } from '../proposal';
import { endsAbroad, foreignBefore, namesOther, sentenceStart } from './legal-words';

/** What other states have and we don't. */
const THEIRS =
  /总统|首相|参议院|众议院|上议院|下议院|国家杜马|内阁|白宫|五角大楼|克里姆林宫|反对党|执政联盟|制宪(?!会议)|(?<![会区两])议会(?!议|开|上|大厅)|(?<![全中爱我各])国会(?![议员展计场见商]|上)/;
/** What every state has: another's only behind its name. */
const ANYBODYS = /政府|最高法院|法院|法庭|检方|警方|当局|总理|议长|国王|女王|财政部|司法部|民众|选民/g;
/** Of constitutions that are not ours, without a state's name. */
const OLD_ORDER = /(?:和平|帝国|明治)宪法/;
const OLD_ORDER_LAST = /(?:和平|帝国|明治)$/;
/** Our own side acts, or is spoken of. */
const OURS =
  /[我中](?:国|方|华|共)|中央|(?<!日)本国|国务院|人民(?:法院|检察院|政府)|全国人大|全国政协|国家主席|习近平|商务部|外交部|公安部|国安|海关|香港|澳门|特区|[省市区县州](?:法院|检察院|政府|公安)/;
/** Of our own state, anywhere in a block. */
const HOME = /我国|中国|中华|国务院|全国人大|最高(?:人民)?(?:法院|检察院)|最高[法检]/;
/** Both sides sign it. */
const TOGETHER = /[同与]|两国|双方|共同|联合/;
const MAKING = /通过|废除|否决|修改|修订|颁布|批准|违反|违背|依据|根据|援引|审议|表决|宣布|裁定|裁决|判决/;
/** What a state does with laws: 欧盟通过, 德国决定修订. */
const LAWMAKING = /通过|废除|否决|修改|修订|颁布|批准|表决/g;
/** Between 政府 or 通过 and the state it belongs to. */
const NEAR = 6;
const MOST = 60;

type Owner = 'abroad' | 'ours' | null;
/** Both questions about a block come one after the other; what it says of names is kept for the page's memory. */
let latest: { scene: Scene; said: Map<string, Said[]>; silent: boolean } | null = null;
interface Said {
  at: number;
  is: boolean;
}

/**
 * True where the law named at `start` is another state's. `name`: as it stands there, without 《》; `known`: we have a law of that
 * name, so what was said of it before counts only where nothing of ours is spoken of.
 */
export function isForeignLaw(scene: Scene, start: number, name: string, known: boolean): boolean {
  const { text } = scene.block.normal;
  if (latest?.scene !== scene) {
    const silent = !scene.memory.abroad?.length && !speaksOfOthers(text);
    latest = { scene, said: new Map(), silent };
  }
  const { said, silent } = latest;
  if (silent) return false;
  const owner = ownerAt(text, start, name);
  const before = said.get(name) ?? [];
  if (owner) said.set(name, [...before, { at: start, is: owner === 'abroad' }]);
  if (owner || !(lastOf(before, start) ?? remembered(scene.memory, name))) return owner === 'abroad';
  return !known || !HOME.test(text);
}

/** Most blocks speak of no other state, and nothing more is asked about them. */
function speaksOfOthers(text: string): boolean {
  return THEIRS.test(text) || namesOther(text) || (text.includes('宪法') && OLD_ORDER.test(text));
}

/** What was said last before an offset: a text is read forwards, whichever recognizer asks first. */
function lastOf(said: readonly Said[], until: number): boolean | undefined {
  let last: Said | undefined;
  for (const one of said) if (one.at < until && one.at >= (last?.at ?? 0)) last = one;
  return last?.is;
}

function remembered({ abroad = [] }: Readonly<PageMemory>, name: string): boolean {
  return abroad.findLast((one) => one.name === name)?.is ?? false;
}

/** True where the words before a provision's law, which may be none of ours, say that it is another state's. */
export function isOfOthers(text: string, start: number): boolean {
  return ownerAt(text, start, '') === 'abroad';
}

/** Who the words before a law's name say it belongs to. */
function ownerAt(text: string, start: number, name: string): Owner {
  if (/^(?:中华|中国|全国|国务院)/.test(name)) return 'ours';
  const sentence = text.slice(Math.max(sentenceStart(text, start), start - 90), start);
  if (foreignBefore(sentence.slice(-24)) || (name === '宪法' && OLD_ORDER_LAST.test(sentence))) return 'abroad';
  const clause = sentence.slice(Math.max(...[...'，；：,;:'].map((mark) => sentence.lastIndexOf(mark))) + 1);
  if (OURS.test(clause)) return 'ours';
  if (belongsToOthers(clause)) return 'abroad';
  // 日本政府在会上通过草案，拟修改《…》: the subject of the sentence goes on.
  return clause !== sentence && !OURS.test(sentence) && belongsToOthers(sentence.slice(0, 24)) ? 'abroad' : null;
}

function belongsToOthers(clause: string): boolean {
  if (TOGETHER.test(clause) && !MAKING.test(clause)) return false;
  if (THEIRS.test(clause)) return true;
  return [ANYBODYS, LAWMAKING].some((words) =>
    [...clause.matchAll(words)].some(({ index }) => endsAbroad(clause.slice(0, index), NEAR)),
  );
}

/** Memory after a block: which names it said to be another state's or ours; of the oldest no more than 60 are kept. */
export function rememberAbroad(memory: PageMemory, scene: Scene): PageMemory {
  const said = latest?.scene === scene ? latest.said : null;
  if (!said) return memory;
  const { abroad = [] } = memory;
  const added = [...said]
    .map(([name, all]) => ({ name, is: lastOf(all, Number.POSITIVE_INFINITY) === true }))
    // That a name is ours counts only after it was said not to be.
    .filter(({ name, is }) => is !== remembered(memory, name));
  return added.length === 0 ? memory : { ...memory, abroad: [...abroad, ...added].slice(-MOST) };
}
