// Pinyin without a table of characters: the browser's Chinese collation is by pinyin, so a character's syllable is that of
// the last of 401 first characters that does not come after it. Right for the usual reading: 98 % of the 6,763 characters
// of GB 2312, and, with the second readings below, of all but one of the 102,000 characters of the bundled names.

/** The syllables by their first letter; ü is v, as it is typed. */
const SYLLABLES = [
  'a:,i,n,ng,o',
  'b:a,ai,an,ang,ao,ei,en,eng,i,ian,iao,ie,in,ing,o,u',
  'c:a,ai,an,ang,ao,e,en,eng,ha,hai,han,hang,hao,he,hen,heng,hi,hong,hou,hu,huai,huan,huang,hui,hun,huo,i,ong,ou,u,uan,ui,un,uo',
  'd:a,ai,an,ang,ao,e,eng,i,ia,ian,iao,ie,ing,iu,ong,ou,u,uan,ui,un,uo',
  'e:,i,n,r',
  'f:a,an,ang,ei,en,eng,ou,u',
  'g:a,ai,an,ang,ao,e,ei,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo',
  'h:a,ai,an,ang,ao,e,ei,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo',
  'j:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un',
  'k:a,ai,an,ang,ao,e,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo',
  'l:a,ai,an,ang,ao,e,ei,eng,i,ia,ian,iang,iao,ie,in,ing,iu,ong,ou,u,v,uan,ve,un,uo',
  'm:a,ai,an,ang,ao,e,ei,en,eng,i,ian,iao,ie,in,ing,iu,o,ou,u',
  'n:a,ai,an,ang,ao,e,ei,en,eng,g,i,ian,iang,iao,ie,in,ing,iu,ong,ou,u,v,uan,ve,uo',
  'o:,u',
  'p:a,ai,an,ang,ao,ei,en,eng,i,ian,iao,ie,in,ing,o,ou,u',
  'q:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un',
  'r:an,ang,ao,e,en,eng,i,ong,ou,u,uan,ui,un,uo',
  's:a,ai,an,ang,ao,e,en,eng,ha,hai,han,hang,hao,he,hen,heng,hi,hou,hu,hua,huai,huan,huang,hui,hun,huo,i,ong,ou,u,uan,ui,un,uo',
  't:a,ai,an,ang,ao,e,eng,i,ian,iao,ie,ing,ong,ou,u,uan,ui,un,uo',
  'w:a,ai,an,ang,ei,en,eng,o,u',
  'x:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un',
  'y:a,an,ang,ao,e,i,in,ing,o,ong,ou,u,uan,ue,un',
  'z:a,ai,an,ang,ao,e,ei,en,eng,ha,hai,han,hang,hao,he,hen,heng,hi,hong,hou,hu,hua,huai,huan,huang,hui,hun,huo,i,ong,ou,u,uan,ui,un,uo',
].flatMap((line) => {
  const [letter = '', ends = ''] = line.split(':');
  return ends.split(',').map((end) => letter + end);
});
/** The first character of each syllable in the collation, in the order of SYLLABLES. */
const FIRSTS = [
  ...'吖哎安肮凹八掰扳邦勹卑奔崩逼边标憋玢冫拨逋擦猜参仓操册岑噌叉拆觇伥抄车抻柽吃充抽出揣巛疮吹春踔呲匆凑粗汆崔村搓',
  ...'哒呆丹当刀得灯氐嗲掂刁爹丁丢东都嘟端堆吨多婀诶恩儿发帆匚飞分丰缶夫旮该甘冈皋戈给根庚工勾估瓜乖关光归丨呙哈咳顸夯',
  ...'蒿诃黑痕亨轰侯乎花怀欢肓灰昏耠讥加戋江艽阶巾京冂纠居娟噘军咔开刊康尻苛肯吭空抠刳夸蒯宽匡亏坤扩垃来兰啷捞仂雷塄哩',
  ...'俩奁良撩咧拎伶溜龙娄噜驴娈掠抡罗妈埋颟邙猫么没门虻咪宀喵咩民名谬摸哞毪拿乃囡囔孬疒馁恁能嗯妮拈娘鸟捏您宁妞农耨奴',
  ...'女暖疟挪噢讴趴拍潘乓抛呸喷怦丕偏剽氕姘乒钋剖仆七掐千呛悄且亲青邛丘区悛炔逡蚺禳娆惹人扔日戎柔如阮蕤闰若仨塞三桑搔',
  ...'色森僧杀筛山伤捎奢申升尸收书刷衰闩双水吮说厶忪嗖苏狻虽孙唆他胎坍汤涛忑疼剔天佻帖厅通偷凸湍推吞乇挖歪弯尢危温翁挝',
  ...'乌夕呷仙乡枭些心星凶休吁轩靴勋丫恹央幺掖一因应哟佣优纡鸢曰晕匝灾糌赃遭则贼怎增扎斋沾张钊蜇贞争之中州朱抓拽专妆隹',
  ...'肫拙孜宗邹租钻嘴尊嘬',
];
/** Characters of names with a second usual reading, each with it. */
const SECOND = new Map(
  [
    '地di 行hang 长chang 调tiao 会kuai 重chong 都du 谁shui 藏zang 畜xu 弹tan 的di 给ji 露lou 没mo 拓tuo 大dai 校jiao 剥bao',
    '着zhuo 参shen 还huan 率shuai 乐yue 传zhuan 朝zhao 单shan 解xie 降xiang 数shuo 省xing 查zha 便pian 佛fo 卜bu 埔pu',
    '车ju 系ji 更jing 角jue 模mu 区ou 色shai 宿xiu 血xie 殷yan',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/**
 * A sound as a small number: digits and Latin letters, then the syllables in their order, then the characters of two
 * readings. 0 is no sound: a mark, a space, another script.
 */
export type Sound = number;
const LATIN = '0123456789abcdefghijklmnopqrstuvwxyz';
const FIRST_SYLLABLE = LATIN.length + 1;
const FIRST_DOUBLE = FIRST_SYLLABLE + SYLLABLES.length;
/** How many sounds there are, 0 included. */
export const SOUNDS = FIRST_DOUBLE + SECOND.size;

/** What each sound may be read as. */
const READINGS: readonly (readonly string[])[] = [
  [],
  ...[...LATIN].map((char) => [char]),
  ...SYLLABLES.map((syllable) => [syllable]),
  ...[...SECOND].map(([char, second]) => [SYLLABLES[lookUp(char)] ?? '', second]),
];
/** Sounds of the UTF-16 units met so far, one higher than they are. */
const known = new Uint16Array(65_536);
[...SECOND.keys()].forEach((char, at) => {
  known[char.charCodeAt(0)] = FIRST_DOUBLE + at + 1;
});

/** The sound of a UTF-16 unit. */
export function soundOf(unit: number): Sound {
  const had = known[unit] ?? 0;
  if (had > 0) return had - 1;
  const sound = hear(String.fromCharCode(unit));
  known[unit] = sound + 1;
  return sound;
}

function hear(char: string): Sound {
  if (/\p{Script=Han}/u.test(char)) return FIRST_SYLLABLE + lookUp(char);
  const plain = char.normalize('NFKC').toLowerCase();
  return plain.length === 1 ? LATIN.indexOf(plain) + 1 : 0;
}

/** Place in SYLLABLES. */
function lookUp(char: string): number {
  let [from, to] = [0, FIRSTS.length - 1];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (collator.compare(FIRSTS[middle] ?? '', char) <= 0) from = middle;
    else to = middle - 1;
  }
  return from;
}

/** How a sound is read, the usual reading first; empty for no sound. */
export function readingsOf(sound: Sound): readonly string[] {
  return READINGS[sound] ?? [];
}

/** 1 in the place of each sound of which a reading fits. */
export function soundsWhere(fits: (reading: string) => boolean): Uint8Array {
  return Uint8Array.from(READINGS, (readings) => (readings.some(fits) ? 1 : 0));
}

/** True where these letters are a whole syllable; a digit is one too. */
export function isSyllable(letters: string): boolean {
  return WHOLE.has(letters);
}
const WHOLE = new Set([...'0123456789', ...SYLLABLES]);

/** Names in the order of these strings are in the order of their sound; marks do not count. */
export function sortKey(name: string): string {
  const units: number[] = [];
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    const sound = soundOf(unit);
    if (sound > 0) units.push(sound < FIRST_DOUBLE ? sound : (USUAL[sound - FIRST_DOUBLE] ?? 0), unit);
  }
  return String.fromCharCode(...units);
}
/** The usual syllable of each character of two readings, as a sound. */
const USUAL = [...SECOND.keys()].map((char) => FIRST_SYLLABLE + lookUp(char));

/** Initials of a name in capitals: 公安部 → GAB. Latin letters and digits stand for themselves, marks are left out. */
export function initialsOf(name: string): string {
  let out = '';
  for (let at = 0; at < name.length; at++) out += (READINGS[soundOf(name.charCodeAt(at))]?.[0] ?? '').slice(0, 1);
  return out.toUpperCase();
}
