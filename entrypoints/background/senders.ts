// Who asks: a content script may ask, not write; only the page of our own frame note/ may save.
import { browser } from 'wxt/browser';
import { Refusal, type Sender } from '../../lib/answering';

/** Throws a refusal for every sender but our own frame's page. */
export function mustBeNoteFrame(sender: Sender): void {
  const url = sender.url && URL.canParse(sender.url) ? new URL(sender.url) : null;
  // Chromium gives the frame a dynamic address and calls its sender by the extension's fixed one, which is its id.
  const ours = [browser.runtime.id, new URL(browser.runtime.getURL('/note.html')).host];
  if (url?.protocol.endsWith('-extension:') && ours.includes(url.host) && url.pathname === '/note.html') return;
  throw new Refusal({ code: 'refused', message: '这里不能保存', remedy: '请在旁注自己的窗口里保存' });
}
