// A text sent from the panel to the tab that checks: between two pages of the extension, by a channel of their own origin.
// Nothing of it is stored: the page is opened with a number in its address, and the text is said until that page has taken it.

const CHANNEL = 'pangzhu-check';
const AGAIN = 200;
const LONGEST = 15_000;

type Said = { is: 'draft'; id: string; text: string } | { is: 'taken'; id: string };

/** Hears of the text that this page was opened for. */
export function onDraft(take: (text: string) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  let last = '';
  channel.addEventListener(
    'message',
    ({ data }: MessageEvent<Said>) => {
      if (data.is !== 'draft' || !location.hash.endsWith(`/${data.id}`)) return;
      channel.postMessage({ is: 'taken', id: data.id } satisfies Said);
      if (data.id === last) return;
      last = data.id;
      take(data.text);
    },
    { signal },
  );
  signal.addEventListener('abort', () => channel.close());
}

/** Sends a text to the page whose address ends with `id`, once it is open. Resolves when it was taken, or given up. */
export function sendDraft(id: string, text: string): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((done) => {
    const say = () => channel.postMessage({ is: 'draft', id, text } satisfies Said);
    const again = setInterval(say, AGAIN);
    const end = () => {
      clearInterval(again);
      clearTimeout(late);
      channel.close();
      done();
    };
    const late = setTimeout(end, LONGEST);
    channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data.is === 'taken' && data.id === id) end();
    });
    say();
  });
}
