// 校对所选: the words selected on the page, or the whole article where none are, go to the tab that checks a draft.
import { browser } from 'wxt/browser';
import { sendDraft } from '../checking/sent';

/** `whole` is what is sent where nothing is selected, or the page can't be asked. */
export async function checkSelection(tabId: number | null, whole: string): Promise<void> {
  const text = (await selectionIn(tabId)).trim() || whole;
  const id = crypto.randomUUID();
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#check/${id}`) });
  await sendDraft(id, text);
}

async function selectionIn(tabId: number | null): Promise<string> {
  if (tabId === null) return '';
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => getSelection()?.toString() ?? '',
    });
    return typeof answer?.result === 'string' ? answer.result : '';
  } catch {
    // A page that lets no script in.
    return '';
  }
}
