// Pages that change under the reader, on the built extension: what is asked, what is drawn, and that it ends right.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { heard, listen } from './questions';
import { drawn, lookUp, markOf } from './reader';

const page = (name: string) => readFileSync(`${ROOT}tests/pages/live/${name}.html`, 'utf8');
const LAW = '中华人民共和国湿地保护法';
const REFORM = '放管服';
/** Nothing yet, and no frame that has something: the text comes from a script, a while after the page is there. */
const LATE = page('article')
  .replace(/<main[\s\S]*<\/main>/, '<main id="view"></main>')
  .replace(/<iframe[\s\S]*<\/iframe>/, '');
const LONG = page('article').replace(
  '<p id="last">',
  `${Array.from({ length: 600 }, (_, n) => `<p>第${n}段：国务院、公安部和教育部都在这一段里，《中华人民共和国民法典》也在。</p>`).join('\n')}<p id="last">`,
);

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    site = await serve({
      '/article.html': page('article'),
      '/framed.html': page('framed'),
      '/late.html': LATE,
      '/long.html': LONG,
    });
    driver = await startShipped(name);
    await driver.logged();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const open = async (path: string) => {
    await driver.open(site.url(path, LISTED));
    return settledState(driver);
  };
  const surfaces = async () => (await drawn(driver)).map(({ surface }) => surface);
  const shows = (...names: string[]) =>
    expect.poll(surfaces, { timeout: 10_000 }).toEqual(expect.arrayContaining(names));
  const showsNot = (surface: string) => expect.poll(surfaces, { timeout: 10_000 }).not.toContain(surface);

  describe('an article that grows', () => {
    beforeAll(async () => {
      await open('/article.html');
      await markOf(driver, REFORM);
    });

    test('a paragraph added at the end is asked about alone, with what the page said before', async () => {
      // Added once more where the first article was asked about again meanwhile: the words of a cold start come late.
      const asked = async () => {
        await driver.evaluate(() => document.querySelector('#last + p')?.remove());
        await showsNot('中华人民共和国长江保护法');
        await listen(driver);
        await driver.evaluate(add, '#last', '新的一段说，《中华人民共和国长江保护法》也管这件事。');
        await shows('中华人民共和国长江保护法');
        return heard(driver);
      };
      await expect
        .poll(asked, { timeout: 25_000, interval: 1000 })
        .toContainEqual(expect.objectContaining({ blocks: 1, goesOn: true }));
    });

    test('a definition inserted above makes its short name below a mark, with its note', async () => {
      expect(await surfaces()).not.toContain('湿保条款');
      await driver.evaluate(add, '#first', '《中华人民共和国湿地保护法》（以下简称“湿保条款”）共七章。');
      await shows('湿保条款');
      const uses = (await drawn(driver)).filter(({ surface }) => surface === '湿保条款');
      expect(uses).toHaveLength(2);
      expect(await lookUp(driver, uses[1] ?? (await markOf(driver, LAW)))).toContain('湿地保护法');
    });

    test('the definition taken away, its short name is a plain word again', async () => {
      await driver.evaluate(() => document.querySelector('#first + p')?.remove());
      await showsNot('湿保条款');
      await shows(LAW, REFORM, '中华人民共和国长江保护法');
    });

    test('text in an open shadow root that comes late is marked as it is elsewhere', async () => {
      await driver.evaluate(() => {
        const host = document.createElement('div');
        host.id = 'shadow';
        document.querySelector('#last')?.after(host);
        const root = host.attachShadow({ mode: 'open' });
        setTimeout(
          () => root.append(Object.assign(document.createElement('p'), { textContent: '影子里有海关总署。' })),
          300,
        );
      });
      await shows('海关总署');
      const sheets = () => document.querySelector('#shadow')?.shadowRoot?.adoptedStyleSheets.length;
      // Firefox's document rules do not reach inside.
      expect(await driver.evaluate(sheets)).toBe(name === 'firefox' ? 1 : 0);
    });

    test('an endless list: every line is marked when it stops', async () => {
      await driver.evaluate(grow, '#last', 40, '国家税务总局');
      await expect
        .poll(async () => (await surfaces()).filter((one) => one === '国家税务总局').length, { timeout: 15_000 })
        .toBe(40);
    });

    test('frames of the same origin are marked: an article of their own, and whatever lies inside the article', async () => {
      await expect.poll(() => driver.evaluate(inFrame, '#beside'), { timeout: 10_000 }).toContain('自然资源部');
      await driver.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.id = 'inside';
        frame.srcdoc = '<p>附件里说，名录由自然资源部报送，国务院有关部门存档。</p>';
        document.querySelector('#last')?.before(frame);
        return null;
      });
      await expect
        .poll(() => driver.evaluate(inFrame, '#inside'), { timeout: 10_000 })
        .toEqual(['自然资源部', '国务院']);
    });
  });

  test('what a page adds while it is recognized for the first time is not overlooked', async () => {
    await driver.stopBackground();
    await driver.open(site.url('/article.html', LISTED));
    await driver.evaluate(add, '#last', '页面刚开，《中华人民共和国长江保护法》就添了进来。');
    await shows(LAW, '中华人民共和国长江保护法');
    await driver.logged();
  });

  test('a page that rewrites itself ten times a second keeps its other marks, asks little, and ends right', async () => {
    await open('/article.html');
    await shows(LAW, REFORM);
    await listen(driver);
    // Every 20 ms for three seconds: are the law and the last line still drawn?
    const gaps = await driver.evaluate(rewrite, '#ticker', LAW);
    expect(gaps).toBe(0);
    await shows('水利部');
    const questions = await heard(driver);
    expect(questions.length).toBeLessThan(15);
    // The ticker names nothing until its end, so no other block has to be read again.
    expect(Math.max(...questions.map(({ blocks }) => blocks))).toBeLessThanOrEqual(8);
  });

  test('an article swapped for another under a new address is marked anew', async () => {
    await open('/article.html');
    await shows(LAW);
    await driver.evaluate(() => {
      history.pushState(null, '', '/other.html');
      const view = document.querySelector('#view');
      const article = document.createElement('article');
      article.append(
        Object.assign(document.createElement('h1'), { textContent: '渔船怎么管' }),
        ...[
          '《中华人民共和国渔业法》对捕捞许可作了规定。',
          '农业农村部要求，证照要随船，检查要有记录。',
          '船老大说，规矩清楚了，出海心里就有数；到港以后先报，再卸。',
          '当地每个月查一次，查到的问题写在墙上，改好了再擦掉。没有改好的，下个月接着查，直到改好为止；改好的，也要回头再看一遍。船多的时候两个人一起查，一个看证，一个看网；人手不够，就请邻近的渔港来帮忙。',
        ].map((textContent) => Object.assign(document.createElement('p'), { textContent })),
      );
      view?.replaceChildren(article);
      return null;
    });
    await shows('中华人民共和国渔业法', '农业农村部');
    expect(await surfaces()).not.toContain(LAW);
  });

  test('text that comes late is found', async () => {
    expect(await open('/late.html')).toBe('none');
    const inner = /<main[^>]*>([\s\S]*)<\/main>/.exec(page('article'))?.[1] ?? '';
    await driver.evaluate((html: string) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      document.querySelector('#view')?.append(...parsed.body.childNodes);
      return null;
    }, inner);
    await shows(LAW, REFORM);
  });

  test('what is in view is drawn first', async () => {
    await open('/late.html');
    const inner = /<main[^>]*>([\s\S]*)<\/main>/.exec(LONG)?.[1] ?? '';
    await driver.evaluate(showMiddle, inner);
    await expect.poll(async () => (await surfaces()).length, { timeout: 20_000 }).toBeGreaterThan(2300);
    const { inView, first } = await driver.evaluate(orderOfDrawing);
    expect(inView).toBeGreaterThan(10);
    expect(first).toBe(inView);
  });

  test('nothing was said on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

/** What is drawn in a frame. */
function inFrame(selector: string): string[] {
  const frame = document.querySelector<HTMLIFrameElement>(selector);
  const view = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
  const found: string[] = [];
  for (const [name, highlight] of view?.CSS.highlights ?? [])
    if (/^pangzhu-(law|agency|programme)-(strong|faint)/.test(name))
      for (const range of highlight) found.push(String(range));
  return found;
}

/** Adds a paragraph after the element. */
function add(after: string, text: string): null {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.querySelector(after)?.after(paragraph);
  return null;
}

/** Adds lines that name a body, one every 50 ms. */
function grow(after: string, lines: number, body: string): null {
  let n = 0;
  const timer = setInterval(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `第${++n}条消息说，${body}又有了新的安排。`;
    document.querySelector(after)?.before(paragraph);
    if (n === lines) clearInterval(timer);
  }, 50);
  return null;
}

/** Rewrites the paragraph ten times a second for three seconds; how often the law was found undrawn meanwhile. */
function rewrite(ticker: string, law: string): Promise<number> {
  const isDrawn = () => {
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith('pangzhu-law-strong')) for (const range of highlight) if (String(range) === law) return true;
    return false;
  };
  return new Promise((done) => {
    let gaps = 0;
    let n = 0;
    const paragraph = document.querySelector(ticker);
    const look = setInterval(() => {
      if (!isDrawn()) gaps++;
    }, 20);
    const write = setInterval(() => {
      paragraph?.replaceChildren(++n < 30 ? `水位${n}厘米。` : '水利部说，水位稳定。');
      if (n < 30) return;
      clearInterval(write);
      clearInterval(look);
      done(gaps);
    }, 100);
  });
}

/** Puts the text in and scrolls to its middle at once. */
function showMiddle(html: string): null {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.querySelector('#view')?.append(...parsed.body.childNodes);
  scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
  return null;
}

/** How many marks are in view, and how many of them were drawn before all others of their highlight: a highlight keeps its order. */
function orderOfDrawing(): { inView: number; first: number } {
  let [inView, first] = [0, 0];
  for (const [name, highlight] of CSS.highlights) {
    if (!/^pangzhu-(law|agency|programme)-/.test(name)) continue;
    let isFirst = true;
    for (const range of highlight) {
      const { top, bottom } = range instanceof Range ? range.getBoundingClientRect() : new DOMRect();
      const isIn = bottom >= 0 && top <= innerHeight;
      if (isIn) inView++;
      if (isIn && isFirst) first++;
      // A paragraph that is partly in view is drawn with the others there.
      if (bottom < -200 || top > innerHeight + 200) isFirst = false;
    }
  }
  return { inView, first };
}
