// Our one element on strange pages: shown on top and clickable, moved into dialogs, put back when thrown out, gone when closed.
import { afterEach, describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../lib/page/host';
import { life, put, wait } from './dom';

afterEach(() => document.querySelector('style[data-test]')?.remove());

function withButton(host: Host): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = '旁注';
  button.style.cssText = 'position:fixed;left:20px;top:20px;width:80px;height:40px;pointer-events:auto';
  host.root.append(button);
  return button;
}
const reaches = (host: Host) => document.elementFromPoint(40, 40) === host.element;

describe('createHost', () => {
  it('is in the document only while shown, and closed to the page', () => {
    put('<p>正文</p>');
    const before = document.documentElement.outerHTML;
    const host = createHost(document, life());
    withButton(host);
    expect(document.documentElement.outerHTML).toBe(before);
    host.show();
    expect(host.element.parentElement).toBe(document.documentElement);
    expect(host.element.shadowRoot).toBeNull();
    expect(reaches(host)).toBe(true);
    expect(document.elementFromPoint(300, 300)).not.toBe(host.element);
    host.hide();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  const sheets: [name: string, css: string][] = [
    ['everything unset', '*{all:unset!important;display:block!important;visibility:hidden!important}'],
    [
      'everything transparent and away',
      '*{opacity:0!important;transform:translate(-999px)!important;clip-path:inset(50%)!important}',
    ],
    [
      'unknown elements hidden',
      'body~*,html>:not(head):not(body){display:none!important;pointer-events:none!important}',
    ],
  ];
  for (const [name, css] of sheets) {
    it(`stands against a sheet: ${name}`, () => {
      put('<p>正文</p>');
      const sheet = document.createElement('style');
      sheet.dataset.test = '';
      sheet.textContent = css;
      document.head.append(sheet);
      const host = createHost(document, life());
      withButton(host);
      host.show();
      expect(reaches(host)).toBe(true);
      expect(getComputedStyle(host.element).opacity).toBe('1');
      expect(getComputedStyle(host.element).visibility).toBe('visible');
    });
  }

  it('moves into a modal dialog that opens and out again when it closes', async () => {
    const dialog = put('<dialog style="width:300px;height:200px"><p>对话</p></dialog>') as HTMLDialogElement;
    const host = createHost(document, life());
    withButton(host);
    host.show();
    dialog.showModal();
    await wait(60);
    expect(host.element.parentElement).toBe(dialog);
    expect(reaches(host)).toBe(true);
    dialog.close();
    await wait(60);
    expect(host.element.parentElement).toBe(document.documentElement);
    expect(reaches(host)).toBe(true);
  });

  it('keeps a frame inside alive, and the focus, while it moves', async () => {
    const dialog = put('<dialog><p>对话</p></dialog>') as HTMLDialogElement;
    const host = createHost(document, life());
    const frame = document.createElement('iframe');
    frame.srcdoc = '<input>';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    host.root.append(frame);
    host.show();
    await loaded;
    const input = frame.contentDocument?.querySelector('input');
    if (input) input.value = '写了一半';
    frame.focus();
    dialog.show();
    dialog.close();
    dialog.showModal();
    await wait(60);
    expect(host.element.parentElement).toBe(dialog);
    expect(frame.contentDocument?.querySelector('input')?.value).toBe('写了一半');
    frame.focus();
    const details = document.createElement('details');
    dialog.append(details);
    details.open = true;
    await wait(60);
    expect(host.root.activeElement).toBe(frame);
  });

  it('lies above a popover of the page that opens later', async () => {
    const theirs = put('<div popover="manual" style="inset:0;width:100%;height:100%;margin:0">遮住</div>');
    const host = createHost(document, life());
    withButton(host);
    host.show();
    theirs.showPopover();
    await wait(60);
    expect(reaches(host)).toBe(true);
  });

  it('comes back when the page throws it out, but not for ever', async () => {
    put('<p>正文</p>');
    let lost = 0;
    const host = createHost(document, life(), () => lost++);
    host.show();
    host.element.remove();
    await wait(20);
    expect(host.element.isConnected).toBe(true);
    for (let times = 0; times < 5; times++) {
      host.element.remove();
      await wait(20);
    }
    expect(host.element.isConnected).toBe(false);
    expect(lost).toBe(1);
  });

  it('survives a page that replaces its whole body', async () => {
    put('<p>正文</p>');
    const host = createHost(document, life());
    withButton(host);
    host.show();
    document.body.replaceWith(document.createElement('body'));
    await wait(20);
    expect(reaches(host)).toBe(true);
  });

  it('goes when the signal is aborted', () => {
    const ends = new AbortController();
    const host = createHost(document, ends.signal);
    host.show();
    ends.abort();
    expect(host.element.isConnected).toBe(false);
    host.show();
    expect(host.element.isConnected).toBe(false);
  });
});
