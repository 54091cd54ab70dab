// Lays a saved page out in a frame without scripts and without the network: real styles, real hiding, nothing of the page runs.
import { commands } from 'vitest/browser';
import { decodeHtml } from '../../lib/cli/decode';

/** The bytes of a file as text by its own charset; null when it is not there. */
export async function readPage(path: string): Promise<string | null> {
  try {
    const encoded = await commands.readFile(path, 'base64');
    return decodeHtml(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** The page's document in a frame of 1,000 × 800 pixels. The frame goes with the test page's body. */
export async function layOut(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.cssText = 'width:1000px;height:800px;border:0';
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  frame.srcdoc = /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + policy) : policy + html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('the frame has no document');
  return frame.contentDocument;
}
