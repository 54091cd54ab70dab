// The full official name a mention stands for, in one string: for the command line and for comparing by hand.
import type { DocumentTarget, Mention, Target } from '../model/mention';
import { normalize } from './normalize';

/**
 * What the words on the page stand for; `；` joins several; a provision is its law's full name and the place as written.
 * Null where it is not known, where the words say more than the name would (“放管服”改革 is not explained by 放管服), and
 * where they are a full name themselves, another than the entry's first. `nameOf` gives an entry's full official name.
 */
export function standsFor(
  target: Target | null,
  nameOf: (id: string) => string | undefined,
  surface: string,
  via: Mention['via'] = 'alias',
): string | null {
  const name = fullName(target, nameOf);
  if (name === null) return null;
  const [words, within] = [letters(surface), letters(name)];
  if (words.length > within.length && words.includes(within)) return null;
  return via === 'name' && target?.is === 'entry' && words !== within && !isJoined(name) ? null : name;
}

/** Quotes, marks and gaps do not count. */
const letters = (text: string) => normalize(text).text.replace(/[“”‘’"《》〈〉\s]/g, '');

/** Of a collective name its parts. */
const isJoined = (name: string) => name.includes('；');

function fullName(target: Target | null, nameOf: (id: string) => string | undefined): string | null {
  if (!target) return null;
  switch (target.is) {
    case 'entry':
      return nameOf(target.id) ?? null;
    case 'agency':
      // 市公安局 of a place the page does not tell.
      return target.place === '' && target.kind !== 'national' && target.places.length === 0 ? null : target.name;
    case 'name':
      return target.name || null;
    case 'document':
      return withCourt(target);
    case 'provision': {
      const law = fullName(target.law, nameOf);
      return law ? joinUnique(target.text.split('；').map((place) => `${bare(law)}${place}`)) : null;
    }
    case 'senses':
    case 'several': {
      const names = target.of.map((one) => fullName(one, nameOf));
      return names.includes(null) ? null : joinUnique(names.flatMap((name) => name ?? []));
    }
  }
}

/** The two highest courts' papers carry their issuer in the title; news leave it out: 发布《关于…的解释》. */
function withCourt({ title, issuer = '' }: DocumentTarget): string {
  if (!/^关于/.test(title) || !/^(?:最高人民法院|最高人民检察院|最高法|最高检)$/.test(issuer)) return title;
  const court = issuer.includes('法') ? '最高人民法院' : '最高人民检察院';
  return court + title.replace('〈', '《').replace('〉', '》');
}

function bare(name: string): string {
  return name.replace(/^《|》$/g, '');
}
function joinUnique(names: string[]): string | null {
  return [...new Set(names)].join('；') || null;
}
