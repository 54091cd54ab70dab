// Puts the frame note/ into our own tree and speaks with it over a private port. The page around hears nothing: the
// message goes to the frame's origin only, and what is typed stays inside it.
import type { FrameOpening, FrameReport, FrameTask } from '../model/frame';

export interface NoteFrame {
  readonly element: HTMLIFrameElement;
  /** Closes the port; the element is the caller's to remove. */
  end(): void;
}

/** `address` is note.html's. The element must be put into the document by the caller; the task goes out when it has loaded. */
export function createFrame(
  doc: Document,
  address: string,
  title: string,
  task: FrameTask,
  onReport: (report: FrameReport) => void,
): NoteFrame {
  const element = doc.createElement('iframe');
  element.src = address;
  element.title = title;
  let port: MessagePort | null = null;
  // Moving the frame by anything but moveBefore loads it anew: a new port each time, the draft comes from the session.
  element.addEventListener('load', () => {
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = (event: MessageEvent<FrameReport>) => {
      if (event.data.did === 'sized') element.style.blockSize = `${event.data.height}px`;
      else onReport(event.data);
    };
    const opening: FrameOpening = { pangzhu: 'frame/1', task };
    element.contentWindow?.postMessage(opening, new URL(address).origin, [channel.port2]);
  });
  return {
    element,
    end() {
      port?.close();
      port = null;
    },
  };
}
