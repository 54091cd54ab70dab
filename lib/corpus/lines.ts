// What each line of an OCR page is: a heading, a byline, a photographer's credit, a piece of running text. By its shape and
// its neighbours; a printed page has no markup.
import { readDateline } from './datelines';

export type LineKind = 'heading' | 'label' | 'byline' | 'continued' | 'signature' | 'body';

export interface Line {
  kind: LineKind;
  /** Without #, □ and a leading 上接第一版. */
  text: string;
  /** Of a Markdown heading, 1–6; 0 for one known by its shape. */
  level: number;
}

const MARKDOWN = /^(#{1,6})\s+/;
const BYLINE =
  /^[□■●◎]?\s*(?:(?:本报|[一-龥]{2,8}[报社网])?(?:见习|特约)?(?:记者|通讯员|评论员)[\s:：]?)[^。！？，]{2,40}$/;
const CONTINUED = /^[（(]?[上下]接第?[一二三四五六七八九十\d]{1,3}版[）)]?\s*/;
const CREDIT = /^[^。！？，]{2,24}(?:摄|摄影报道|供图|制图|绘)$/;
const LABEL = /^(?:核心阅读|记者手记|编者按|法治动态|新闻链接|相关链接|数据来源[:：].*|.{2,6}观察|短评|简讯)$/;
const ENDS = /[。！？…；：:;!?.][”’」』）)]*$/;
/** What a sentence begins with, and a heading does not. */
const OPENING =
  /^(?:近日|近期|近年|近几|日前|今年|去年|今天|昨天|目前|如今|当前|此外|同时|其中|据|会议|记者|随着|截至|\d{4}年|\d{1,2}月\d{1,2}日|[“（(]?\d)/;
const OPEN_END = /[，、；,的在是和与及对将从要为向把被以各由到全]$/;
const LONGEST_HEADING = 46;
const LONGEST_WITH_COMMA = 30;

const SURNAMES = new Set(
  `赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解丁邓洪包左石崔吉龚程邢裴陆荣翁甄曲封储靳段焦巴牧山谷车侯宓蓬全班秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印白怀蒲从鄂索赖卓蔺屠蒙池乔胥苍双闻莘党翟谭贡劳姬申扶冉宰雍桑桂牛寿边燕冀尚温庄晏柴瞿阎慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满匡国文寇广禄东欧沃利越师巩聂晁勾敖融冷辛那简饶曾沙丰关相查后荆红游竺权盖益桓睢代佟肖闫付冼`,
);
const NAMES = /^[一-龥]{2,3}(?:\s+[一-龥]{2,3}){0,3}$/;

/** Lines of a page in order, blank ones left out. */
export function readLines(text: string): Line[] {
  const raw = text
    .split(/\r?\n|\r/)
    .map((line) => line.replace(/^[\s\u3000\ufeff]+|(?<!\s)\s+$/g, ''))
    .filter((line) => line !== '');
  const lines: Line[] = [];
  raw.forEach((line, at) => {
    lines.push(readLine(line, lines[lines.length - 1], raw[at + 1]));
  });
  return lines;
}

function readLine(raw: string, before: Line | undefined, next: string | undefined): Line {
  const level = MARKDOWN.exec(raw)?.[1]?.length ?? 0;
  const text = raw.replace(MARKDOWN, '').trim();
  if (CONTINUED.test(text)) return { kind: 'continued', text: text.replace(CONTINUED, ''), level };
  if (LABEL.test(text)) return { kind: 'label', text, level };
  if (level > 0) return { kind: 'heading', text, level };
  if (CREDIT.test(text) || isSignature(text, before)) return { kind: 'signature', text, level };
  if (BYLINE.test(text)) return { kind: 'byline', text: text.replace(/^[□■●◎]\s*/, ''), level };
  return { kind: isHeading(text, before, next) ? 'heading' : 'body', text, level };
}

/** Writers' names below an article; 减负担 is none, for no one is called 减. */
function isSignature(text: string, before: Line | undefined): boolean {
  if (!NAMES.test(text) || before?.kind !== 'body' || !ENDS.test(before.text)) return false;
  return text.split(/\s+/).every((name) => SURNAMES.has(name[0] ?? ''));
}

function isHeading(text: string, before: Line | undefined, next: string | undefined): boolean {
  if (text.length > LONGEST_HEADING || ENDS.test(text) || /。/.test(text) || OPEN_END.test(text)) return false;
  if (next === undefined || readDateline(text)) return false;
  if (text.length > LONGEST_WITH_COMMA && /[，,]/.test(text) && !/——$/.test(text)) return false;
  if (OPENING.test(text) && text.includes('，')) return false;
  // The end of a broken paragraph is no heading, nor a short line whose sentence goes on below.
  if (before?.kind === 'body' && !ENDS.test(before.text)) return false;
  return !(OPENING.test(text) && !startsAnew(next));
}

function startsAnew(next: string): boolean {
  return OPENING.test(next) || readDateline(next) !== null || /^[“#□]/.test(next);
}

/** Does a paragraph end where its sentence does? */
export function isFinished(text: string): boolean {
  return ENDS.test(text);
}
