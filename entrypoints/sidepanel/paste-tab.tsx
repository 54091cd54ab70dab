// The tab of a pasted text: the field, then the text with its marks and the names in it.
import { PanelFoot } from '../../components/PanelFoot';
import { PanelList } from '../../components/PanelList';
import { PasteText } from '../../components/PasteText';
import { countSpots } from '../../components/panelRows';
import type { Settings } from '../../lib/settings';
import { copyItems, totalOf } from './copies';
import type { Desk, TabRoom } from './desk';
import { know, tellJump } from './names';
import { createPasted, MOST_PASTED } from './paste';

export interface PasteTab extends TabRoom {
  settingsChanged(settings: Settings): void;
}

export function createPasteTab(desk: Desk): PasteTab {
  const pasted = createPasted(desk.settings(), desk.explaining, desk.draw);
  let draft = '';
  const setDraft = (text: string) => {
    draft = text;
    desk.draw();
  };
  const listed = () => {
    const { blocks, mentions } = pasted.page;
    const text = { facts: {}, blocks: blocks.map(({ text, role }) => ({ text, role })), mentions };
    const { rows, terms, explained } = pasted;
    return { rows, terms, title: desk.words().t('panel_tab_paste'), text, explained };
  };
  return {
    settingsChanged: pasted.settingsChanged,
    subtitle: () => desk.words().t('panel_local'),
    foot: () => <PanelFoot total={totalOf(pasted.rows, desk)} items={copyItems(listed, desk)} />,
    view() {
      const { t } = desk.words();
      const main = pasted.rows.filter((row) => row.weight === 'main');
      return (
        <PasteText
          draft={draft}
          paragraphs={pasted.paragraphs}
          count={pasted.ready ? t('paste_count', pasted.characters, main.length, countSpots(main)) : ''}
          limit={pasted.cut ? t('paste_long', MOST_PASTED) : null}
          failure={pasted.failure}
          onDraft={setDraft}
          onRead={pasted.read}
          onClear={() => {
            draft = '';
            pasted.close();
          }}
          onOther={pasted.close}
          onShown={(elements) => void pasted.shown(elements)}
        >
          {pasted.ready && pasted.rows.length > 0 && (
            <PanelList
              rows={pasted.rows}
              inView={pasted.inView}
              current={pasted.current}
              filtered={false}
              onJump={(row, mention) => tellJump(desk, row, pasted.jump(row, mention), pasted.current)}
              onKnow={(row) => know(desk, row)}
            />
          )}
          {pasted.ready && pasted.rows.length === 0 && <p class="none">{t('popup_nothing')}</p>}
        </PasteText>
      );
    },
  };
}
