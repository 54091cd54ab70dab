// The tab of the page in front: its list, what can be done with it, and what to do where there is none.
import { browser } from 'wxt/browser';
import { PanelFoot, type PanelFootProps } from '../../components/PanelFoot';
import { PanelPage } from '../../components/PanelPage';
import { PanelPassages } from '../../components/PanelPassages';
import { PickFoot } from '../../components/PanelPick';
import { rowKey } from '../../components/panelPicking';
import type { PanelRow } from '../../components/panelRows';
import { requestAccess } from '../../lib/access';
import { overhearCounted } from '../../lib/answering';
import { askTab } from '../../lib/asking';
import { markOnce } from '../../lib/front';
import { onLedger, readLedger } from '../../lib/ledger';
import { onMet, wipeMet } from '../../lib/met';
import type { Ledger, Loss } from '../../lib/model/ledger';
import { writeSettings } from '../../lib/settings';
import { checkSelection } from './check';
import { createCollecting } from './collecting';
import { copyItems, totalOf } from './copies';
import type { Desk, TabRoom } from './desk';
import { know, tellJump } from './names';
import { createPageList } from './page';
import { followTab } from './tab';

export interface PageTab extends TabRoom {
  /** Looks at the tab in front and reads its page anew. */
  load(): void;
}

export async function createPageTab(desk: Desk): Promise<PageTab> {
  const { signal, draw } = desk;
  let lost: Loss | null = null;
  const follower = await followTab(new URL(location.href), load, signal);
  const page = createPageList(follower, desk.explaining, draw);
  const collecting = createCollecting(desk);

  overhearCounted((tabId) => tabId === page.front?.tabId && load(), signal);
  onMet(() => void page.readMet(), signal);
  const tellLoss = (ledger: Ledger | null) => {
    lost = ledger?.lost ?? null;
    draw();
  };
  void readLedger().then(tellLoss);
  onLedger(tellLoss, signal);
  document.addEventListener('visibilitychange', () => !document.hidden && load(), { signal });

  function load(): void {
    void page.load(desk.settings());
  }
  async function jump(row: PanelRow, mention: number | null): Promise<void> {
    const done = await page.jump(row, mention);
    tellJump(desk, row, done, page.current);
    if (!done) load();
  }
  async function setSite(on: boolean): Promise<void> {
    const { host = null, tabId = null } = page.front ?? {};
    if (!host) return;
    await writeSettings(({ off }) => {
      const others = off.filter((one) => one !== host);
      return { off: on ? others : [...others, host] };
    });
    if (tabId !== null) await askTab(tabId, 'setHere', { on });
    load();
  }
  async function markPage(): Promise<void> {
    const tabId = page.front?.tabId ?? null;
    if (tabId !== null) await markOnce(tabId).catch(() => undefined);
    load();
  }
  /** Not async before the request: the browser takes it only straight from the click. */
  function grant(): void {
    const site = page.front?.site;
    if (!site) return;
    void requestAccess(site.hosts).then(async (granted) => {
      if (granted) await markPage();
      else load();
    });
  }
  async function reload(): Promise<void> {
    const tabId = page.front?.tabId ?? null;
    if (tabId !== null) await browser.tabs.reload(tabId);
  }

  async function go(id: string): Promise<void> {
    const tabId = page.front?.tabId ?? null;
    const answer = tabId === null ? null : await askTab(tabId, 'toPassage', { id });
    if (answer?.ok && answer.value) return;
    desk.say(desk.words().t('passage_lost_here'));
    load();
  }
  async function project(): Promise<void> {
    const tabId = page.front?.tabId ?? null;
    const answer = tabId === null ? null : await askTab(tabId, 'project', null);
    if (!answer?.ok || !answer.value) desk.say(desk.words().t('project_none'));
    // The wall takes the keys once its own window has them.
    else await browser.tabs.update(tabId ?? undefined, { active: true }).catch(() => undefined);
  }

  const listed = () => ({
    rows: page.rows,
    terms: page.terms,
    title: page.text.facts.title ?? '',
    text: page.text,
    explained: page.explained,
  });
  const picking = () => collecting.on && page.rows.length > 0;
  const collect = async () => {
    await page.explained();
    await collecting.save(page.rows, page.text);
  };
  const check = () => {
    const whole = page.text.blocks.map(({ text }) => text).join('\n');
    void checkSelection(page.front?.tabId ?? null, whole).catch(desk.failed);
  };
  const wipe = () => void wipeMet().then(() => desk.say(desk.words().t('wiped')), desk.failed);

  return {
    load,
    subtitle: () => page.text.facts.title ?? page.front?.title ?? '',
    view: () => (
      <>
        <PanelPassages passages={page.passages} onGo={(id) => void go(id)} />
        <PanelPage
          view={page.front?.view ?? { is: 'working' }}
          problem={page.problem}
          rows={page.rows}
          inView={page.inView}
          current={page.current}
          onJump={(row, mention) => void jump(row, mention)}
          onKnow={(row) => know(desk, row)}
          picking={picking() ? { chosen: collecting.chosen, onPick: collecting.pick } : null}
          lost={lost}
          on={{
            markPage: () => void markPage(),
            grant,
            reload: () => void reload(),
            setSite: (on) => void setSite(on),
            restore: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html') }),
          }}
        />
      </>
    ),
    foot: () => {
      if (picking()) {
        return (
          <PickFoot
            count={page.rows.filter((row) => collecting.chosen.has(rowKey(row))).length}
            knownCount={collecting.knownAmong(page.rows)}
            known={collecting.known}
            saving={collecting.saving}
            onKnown={collecting.setKnown}
            onSave={() => void collect().catch(desk.failed)}
            onCancel={collecting.stop}
          />
        );
      }
      const items = copyItems(listed, desk);
      if (items.length > 0) items.push({ label: 'export_wipe', onChoose: wipe });
      const actions: PanelFootProps['actions'] = [];
      if (page.rows.length > 0) actions.push({ label: 'panel_collect', onChoose: collecting.start });
      if (page.text.blocks.length > 0) actions.push({ label: 'panel_check', onChoose: check });
      if (page.rows.length + page.passages.length > 0)
        items.push({ label: 'project', onChoose: () => void project().catch(desk.failed) });
      return <PanelFoot total={totalOf(page.rows, desk)} items={items} actions={actions} />;
    },
  };
}
