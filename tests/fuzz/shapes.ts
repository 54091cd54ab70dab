// Sound data made wrong: one or more places of it are taken away, doubled, swapped for something else or put where they do not belong.
import fc from 'fast-check';
import { anyText } from './letters';

const DEEP: unknown = JSON.parse('['.repeat(60) + ']'.repeat(60));
/** What stands where something else should. All of it can be said in JSON. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    '',
    'law/',
    'law/constructor',
    '__proto__',
    'mine',
    'base',
    'javascript:alert(1)',
    '2026-13-45',
    [],
    {},
    [[]],
    DEEP,
    { is: 'senses', of: [] },
    { is: 'entry', id: 'law/no-such-entry' },
    { is: 'provision', law: null, text: '第一条', article: 1 },
  ),
  anyText(12),
  fc.integer(),
  fc.string({ minLength: 4001, maxLength: 4100 }),
);

interface Step {
  /** Which place, of all there are in order. */
  at: number;
  do: 'drop' | 'put' | 'double' | 'rename' | 'wrap';
  odd: unknown;
}
const step: fc.Arbitrary<Step> = fc.record({
  at: fc.nat(10_000),
  do: fc.constantFrom('drop', 'put', 'put', 'double', 'rename', 'wrap'),
  odd,
});

/** `sound` with one to three places of it changed; now and then something else altogether. */
export function wrong(sound: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const changed = fc
    .tuple(sound, fc.array(step, { minLength: 1, maxLength: 3 }))
    .map(([value, steps]) => steps.reduce(change, structuredClone(value)));
  return fc.oneof(
    { weight: 9, arbitrary: changed },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: odd },
  );
}

type Place = { of: unknown[]; key: number } | { of: Record<string, unknown>; key: string };

function placesOf(value: unknown, found: Place[] = []): Place[] {
  if (Array.isArray(value)) {
    value.forEach((one, key) => {
      found.push({ of: value, key });
      placesOf(one, found);
    });
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) {
      found.push({ of: value, key });
      placesOf(value[key], found);
    }
  }
  return found;
}

function change(value: unknown, { at, do: what, odd: same }: Step): unknown {
  // A later step may change it in its turn; the next case must find it as it was.
  const other = structuredClone(same);
  const places = placesOf(value);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return other;
  if (Array.isArray(place.of)) changeList(place.of, Number(place.key), what, other);
  else changeRecord(place.of, String(place.key), what, other);
  return value;
}

function changeList(list: unknown[], key: number, what: Step['do'], other: unknown): void {
  if (what === 'drop') list.splice(key, 1);
  else if (what === 'double') {
    // Many copies of what is small: doubled again and again, what is large would be all there is memory for.
    const many = (JSON.stringify(list[key]) ?? '').length < 2000 ? 1 + (key % 3) * 60 : 1;
    list.push(...Array.from({ length: many }, () => list[key]));
  } else list[key] = what === 'wrap' ? [list[key]] : other;
}

function changeRecord(record: Record<string, unknown>, key: string, what: Step['do'], other: unknown): void {
  const before = record[key];
  if (what === 'drop' || what === 'rename') delete record[key];
  if (what === 'rename') put(record, typeof other === 'string' ? other.slice(0, 40) : `${key}x`, before);
  if (what === 'put') record[key] = other;
  if (what === 'wrap') record[key] = { [key]: before };
  if (what === 'double') record[key] = [before, before];
}

/** `__proto__` as a key of its own, as JSON.parse makes it. */
function put(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
