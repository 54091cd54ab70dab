// Our frame where it shows something: what it is told last stays true when the browser loads it anew.
import type { Order, Told } from '../../components/drawing';
import { createFrame } from '../framing/frame';

export interface Surface {
  /** To be put into our host. */
  readonly element: HTMLIFrameElement;
  tell(order: Order): void;
  end(): void;
}

export interface SurfaceCalls {
  heard(told: Told): void;
  /** As FrameWish says. */
  failed(code: string): void;
}

/** `title`: what a screen reader calls the frame. */
export function createSurface(doc: Document, title: string, calls: SurfaceCalls, signal: AbortSignal): Surface {
  const life = new AbortController();
  let port: MessagePort | null = null;
  const last = new Map<Order['do'], Order>();
  const element = createFrame<Told>(
    doc,
    {
      task: { is: 'shown', name: '', textSize: 15 },
      title,
      heard({ told, port: theirs }) {
        if (told.did !== 'ready') {
          calls.heard(told);
          return;
        }
        port = theirs;
        for (const order of last.values()) port.postMessage(order);
        last.delete('say');
      },
      failed: calls.failed,
    },
    AbortSignal.any([signal, life.signal]),
  );
  return {
    element,
    tell(order) {
      last.set(order.do, order);
      port?.postMessage(order);
    },
    end() {
      life.abort();
      element.remove();
    },
  };
}
