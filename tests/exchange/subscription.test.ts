// A pack at an address: what is asked, what is taken, what each way of failing is called.
import { describe, expect, it, vi } from 'vitest';
import {
  checkAddress,
  fetchPack,
  isDue,
  originOf,
  SUBSCRIPTION,
  SubscriptionError,
} from '../../lib/exchange/subscription';

const URL_ = 'https://packs.example.com/course.json';
const PACK = {
  format: 'pangzhu-pack/1',
  id: 'course',
  title: '课',
  version: '2',
  entries: [],
  amendments: [],
  examples: [],
};
const answer = (body: BodyInit | null, init: ResponseInit = {}) => vi.fn(async () => new Response(body, init));
const asked = (fetcher: ReturnType<typeof answer>): RequestInit => {
  const [[, init] = []] = fetcher.mock.calls as unknown as [string, RequestInit][];
  return init ?? {};
};

describe('what is asked', () => {
  it('with the tag of the last answer, without cookies, referrer or cache', async () => {
    const fetcher = answer(null, { status: 304 });
    expect(await fetchPack(URL_, { etag: '"abc"', modified: 'Sat' }, fetcher)).toEqual({ is: 'same' });
    expect(asked(fetcher)).toMatchObject({
      headers: { 'if-none-match': '"abc"' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    expect(asked(fetcher).headers).not.toHaveProperty('if-modified-since');
    expect(asked(fetcher).body).toBeUndefined();
  });
  it('by its date where there is no tag', async () => {
    const fetcher = answer(null, { status: 304 });
    await fetchPack(URL_, { modified: 'Sat' }, fetcher);
    expect(asked(fetcher).headers).toMatchObject({ 'if-modified-since': 'Sat' });
  });
});

it('a pack comes with its tags', async () => {
  const fetcher = answer(JSON.stringify(PACK), { headers: { etag: '"v2"' } });
  expect(await fetchPack(URL_, {}, fetcher)).toMatchObject({
    is: 'pack',
    read: { pack: PACK },
    tags: { etag: '"v2"' },
  });
});

const endless = () =>
  new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
  });
const FAILURES: [string, () => Promise<Response>, string, string][] = [
  ['silent', () => Promise.reject(new TypeError('Failed to fetch')), 'no-answer', 'Failed to fetch'],
  ['gone', async () => new Response('', { status: 404 }), 'status', '404'],
  ['a web page', async () => new Response('<!doctype html>'), 'not-a-pack', 'not-json'],
  ['JSON of something else', async () => new Response('{"a":1}'), 'not-a-pack', 'not-ours'],
  ['a pack of a newer version', async () => new Response('{"format":"pangzhu-pack/2"}'), 'newer', 'pangzhu-pack/2'],
  ['without end', async () => new Response(endless()), 'too-large', String(SUBSCRIPTION.bytes / 1e6)],
  [
    'broken off',
    async () => new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) })),
    'no-answer',
    'reset',
  ],
];
it.each(FAILURES)('%s', async (_, fetcher, code, value) => {
  const trouble: unknown = await fetchPack(URL_, {}, fetcher).catch((error: unknown) => error);
  expect(trouble).toBeInstanceOf(SubscriptionError);
  expect(trouble).toMatchObject({ code, value: expect.stringContaining(value) });
});

describe('the address', () => {
  it.each([
    ['http://packs.example.com/a.json'],
    ['ftp://packs.example.com/a.json'],
    ['javascript:alert(1)'],
    ['https://user:secret@packs.example.com/a.json'],
    ['packs.example.com/a.json'],
    [''],
  ])('%s is not taken', (text) => expect(() => checkAddress(text)).toThrow(SubscriptionError));
  it('is kept without its fragment, and asked for by its host alone', () => {
    expect(checkAddress(' https://packs.example.com/a.json#x ')).toBe('https://packs.example.com/a.json');
    expect(originOf('https://packs.example.com:8443/a.json')).toBe('https://packs.example.com/*');
  });
});

describe('when it is asked again', () => {
  const NOW = 1_800_000_000_000;
  it.each([
    ['never asked', undefined, true],
    ['an hour ago', NOW - 3_600_000, false],
    ['a day ago', NOW - SUBSCRIPTION.every, true],
    ['by a clock that ran ahead', NOW + 3_600_000, true],
  ])('%s', (_, checked, due) => expect(isDue(checked, NOW)).toBe(due));
});
