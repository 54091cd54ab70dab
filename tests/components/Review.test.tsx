// The review: what each state says, answers by button and key, the focus that goes with the cards.
import { describe, expect, it } from 'vitest';
import { Panel } from '../../components/Panel';
import { Review, type ReviewProps } from '../../components/Review';
import type { ReviewState } from '../../components/reviewState';
import type { Language } from '../../components/words';
import { draw, drawn } from './draw';
import * as f from './fixtures';
import { card, STATES } from './reviewFixtures';
import '../../assets/styles/page.css';
import '../../assets/styles/panel.css';
import '../../assets/styles/review.css';

/** What was done, in words. */
function review(state: ReviewState, more: Partial<ReviewProps> = {}, language: Language = 'zh-CN') {
  const did: string[] = [];
  const panel = (now: ReviewState) => (
    <Panel words={f.words(language)} tab="review" subtitle="" said="" onTab={() => {}} footer={null}>
      <Review
        state={now}
        undo={false}
        onOpen={() => did.push('open')}
        onAnswer={(grade) => did.push(grade)}
        onUndo={() => did.push('undo')}
        onEntry={(id) => did.push(id)}
        {...more}
      />
    </Panel>
  );
  const drawing = draw(panel(state));
  const press = (key: string, how: KeyboardEventInit = {}, at = document.activeElement ?? drawing.root) =>
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }));
  return { ...drawing, did, press, now: (next: ReviewState) => drawing.again(panel(next)) };
}

describe('what it says', () => {
  const SAYS: [keyof typeof STATES, string[], string[]][] = [
    [
      'front',
      ['邻里议事角', '已经办了大半年', '样张周报', '眼下6条', '今天已看3分钟', '看解释'],
      ['居民坐下来', '忘了'],
    ],
    ['front without a sentence', ['邻里议事角', '看解释'], ['记者']],
    ['back', ['居民坐下来', '每周五开', '忘了', '1分钟后', '很熟', '8天后', '打开词条'], ['看解释']],
    ['back of a law', ['现行有效', '第十条常考', '365天后'], []],
    ['back of a formula', ['资金'], []],
    ['back of nothing', ['还没有写解释', '去写解释'], ['打开词条']],
    ['end of the time', ['今天的五分钟到了', '答了9次', '用了3分钟', '还有14条'], []],
    ['end of the cards', ['今天的都看过了', '2026年11月24日'], ['还有']],
    ['end, none answered', ['今天的都看过了'], ['答了0次']],
    ['empty', ['还没有收集的词', '右键'], []],
    ['private', ['隐私窗口', '普通窗口'], []],
    ['failed', ['读不到你的笔记', '重启浏览器'], []],
  ];
  it.each(SAYS)('%s', (name, says, not) => {
    const text = review(STATES[name]).text();
    for (const one of says) expect(text).toContain(one);
    for (const one of not) expect(text).not.toContain(one);
  });
  it('marks the name in its sentence', () => {
    expect(review(STATES.front).find('blockquote .mark').textContent).toBe('邻里议事角');
    expect(review(STATES['back of a law']).root.querySelector('blockquote .mark')).toBeNull();
  });
});

describe('answers', () => {
  it('by button', () => {
    const { button, did, now } = review(STATES.front);
    button('看解释').click();
    now(STATES.back);
    for (const one of ['忘了1分钟后', '吃力6分钟后', '记得10分钟后', '很熟8天后']) button(one).click();
    expect(did).toEqual(['open', 'again', 'hard', 'good', 'easy']);
  });
  it('by digit, on the back alone', () => {
    const { did, press, find, now } = review(STATES.front);
    find('.main').focus();
    for (const key of '1234') press(key);
    expect(did).toEqual([]);
    now(STATES.back);
    for (const key of '1234') press(key, {}, find('.answers button'));
    expect(did).toEqual(['again', 'hard', 'good', 'easy']);
  });
  it('not while an input method is open, nor with other keys held', () => {
    const { did, press, find } = review(STATES.back, { undo: true });
    const at = find('.answers button');
    press('1', { isComposing: true }, at);
    press('2', { ctrlKey: true }, at);
    press('u', { metaKey: true }, at);
    expect(did).toEqual([]);
  });
  it('not from outside of the card', () => {
    const { did, press, find } = review(STATES.back, { undo: true });
    press('3', {}, find('[role=tab]'));
    press('u', {}, find('[role=tab]'));
    expect(did).toEqual([]);
  });
  it('are taken back by button and key, also at the end', () => {
    const { did, press, button, find } = review(STATES['end of the cards'], { undo: true });
    button('撤销上一答').click();
    press('u', {}, find('h2[data-first]'));
    expect(did).toEqual(['undo', 'undo']);
    expect(review(STATES['end of the cards']).text()).not.toContain('撤销');
  });
  it('lead to the entry', () => {
    const { did, button } = review(STATES['back of nothing']);
    button('去写解释').click();
    expect(did).toEqual([card.entry]);
  });
});

describe('the focus', () => {
  it('goes from the front to the back to the next card to the end', async () => {
    const { now, find } = review(STATES.front);
    find('.main').focus();
    now({ ...STATES.front, open: true });
    await drawn();
    expect(document.activeElement?.textContent).toContain('记得');
    now({ ...STATES.front, card: { ...card, entry: 'programme/own-2', name: '夜间巡河班' } });
    await drawn();
    expect(document.activeElement?.textContent).toBe('看解释');
    now(STATES['end of the cards']);
    await drawn();
    expect(document.activeElement?.textContent).toBe('今天的都看过了');
  });
  it('stays where it is when the explanation comes', async () => {
    const { now, button } = review({ ...STATES.front, open: true });
    button('忘了1分钟后').focus();
    now(STATES.back);
    await drawn();
    expect(document.activeElement?.textContent).toContain('忘了');
  });
  it('is not taken from the tabs', async () => {
    const { now, find } = review(STATES.loading);
    find('[role=tab]').focus();
    now(STATES.front);
    await drawn();
    expect(document.activeElement?.getAttribute('role')).toBe('tab');
  });
});
