// Words for the clipboard. A page without a secure address has no navigator.clipboard: there the old command is used, answered
// by ourselves before the page hears of it.

/** Right from a click. False where the browser refused. */
export async function copyText(doc: Document, text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return copyByCommand(doc, text);
  return clipboard.writeText(text).then(
    () => true,
    () => copyByCommand(doc, text),
  );
}

function copyByCommand(doc: Document, text: string): boolean {
  let copied = false;
  const answer = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  const view = doc.defaultView ?? window;
  view.addEventListener('copy', answer, { capture: true });
  try {
    doc.execCommand('copy');
  } finally {
    view.removeEventListener('copy', answer, { capture: true });
  }
  return copied;
}
