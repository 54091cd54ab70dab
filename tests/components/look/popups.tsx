// The toolbar popup in every state.
import { Popup, type PopupProps, type PopupView } from '../../../components/Popup';
import * as f from '../fixtures';
import '../../../assets/styles/popup.css';

const counts = {
  entries: { law: 8, agency: 7, programme: 3 },
  mentions: { law: 11, agency: 10, programme: 5 },
};
const none = { law: 0, agency: 0, programme: 0 };
const problem = {
  code: 'database',
  message: '读不到你的笔记和自建词条：浏览器没能打开本机的数据库',
  remedy: '重启浏览器再试；隐私模式下请改用普通窗口',
};
const base = (site: string, view: PopupView, more: Partial<PopupProps> = {}): PopupProps => ({
  words: f.words('zh-CN'),
  site,
  view,
  types: { law: true, agency: true, programme: true },
  density: 'fade',
  revocable: false,
  problem: null,
  panelKey: 'Alt+S',
  on: f.noPopupCallbacks,
  ...more,
});

const popups: PopupProps[] = [
  base('people.com.cn', { is: 'on', ...counts }),
  base('www.gov.cn', { is: 'on', ...counts }, { revocable: true, problem }),
  base('people.com.cn', { is: 'on', entries: none, mentions: none }),
  base('legaldaily.com.cn', { is: 'off' }),
  base('people.com.cn', { is: 'reload' }),
  base('新标签页', { is: 'unread' }),
  base('people.com.cn', { is: 'none' }),
  base('www.news.cn', { is: 'ask', host: 'www.news.cn' }),
  base('www.news.cn', { is: 'refused', host: 'www.news.cn' }),
  base('www.news.cn', { is: 'revoked', host: 'www.news.cn' }),
  base('people.com.cn', { is: 'on-click', host: '*.people.com.cn' }),
  base('example.org', { is: 'other' }),
  base('people.com.cn', { is: 'working' }),
  base('people.com.cn', { is: 'on', ...counts }, { words: f.words('en') }),
  base('www.news.cn', { is: 'ask', host: 'www.news.cn' }, { words: f.words('zh-TW') }),
];

export function Popups() {
  return (
    <div class="popups">
      {popups.map((props) => (
        <div key={`${props.view.is}${props.words.language}${props.revocable}`} class="box">
          <Popup {...props} />
        </div>
      ))}
    </div>
  );
}
