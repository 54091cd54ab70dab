// The tab of the review: draws its session; wipes its memory in one click, which can be taken back while it is said.
import { browser } from 'wxt/browser';
import { PanelFoot } from '../../components/PanelFoot';
import { Review } from '../../components/Review';
import type { Desk, TabRoom } from './desk';
import { createSession } from './review';

export interface ReviewTab extends TabRoom {
  /** The tab is in front now, or the knowledge changed. */
  load(): void;
}

export function createReviewTab(desk: Desk): ReviewTab {
  const session = createSession(desk);
  const wipe = async () => {
    const unwipe = await session.wipe();
    const back = async () => {
      await unwipe();
      desk.say(desk.words().t('review_unwiped'));
    };
    desk.say(desk.words().t('review_wiped'), () => void back().catch(desk.failed));
  };
  const actions = [{ label: 'review_wipe' as const, onChoose: () => void wipe().catch(desk.failed) }];
  return {
    load: () => void session.load(),
    subtitle: () => desk.words().t('review_local'),
    foot: () => <PanelFoot total="" items={[]} actions={session.answered ? actions : []} />,
    view: () => (
      <Review
        state={session.state}
        undo={session.canUndo}
        onOpen={session.open}
        onAnswer={(grade) => void session.answer(grade).catch(desk.failed)}
        onUndo={() => void session.undo().catch(desk.failed)}
        onEntry={(id) =>
          void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#entries/${id}` as '/') })
        }
      />
    ),
  };
}
