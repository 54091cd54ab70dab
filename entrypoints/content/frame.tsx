// The extension's frame inside the note, for everything that is typed: the page around it hears no key.
import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { FrameReport, FrameTask } from '../../lib/model/frame';

export function TypingFrame({
  task,
  title,
  onReport,
}: {
  task: FrameTask;
  title: string;
  onReport: (report: FrameReport) => void;
}) {
  const element = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const frame = element.current;
    if (!frame) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<FrameReport>) => {
      const report = event.data;
      if (report.did === 'sized') frame.style.height = `${Math.min(Math.max(report.height, 60), 420)}px`;
      else onReport(report);
    };
    const hand = () =>
      frame.contentWindow?.postMessage({ pangzhu: 'frame/1', task }, new URL(frame.src).origin, [port2]);
    frame.addEventListener('load', hand, { once: true });
    frame.src = browser.runtime.getURL('/note.html');
    return () => port1.close();
  }, []);
  return <iframe ref={element} title={title} allow="" />;
}
