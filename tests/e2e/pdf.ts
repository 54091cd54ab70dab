// The text of a printed PDF, in a form that can be compared with what a page shows.

import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each sheet, bare. */
export async function readPdf(bytes: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map(bare);
}

/** Width and height of each sheet in millimetres, rounded. */
export async function sizesOf(bytes: Buffer): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const views = Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).view);
  const millimetres = (points: number | undefined) => Math.round(((points ?? 0) / 72) * 25.4);
  return (await Promise.all(views)).map((view) => `${millimetres(view[2])} × ${millimetres(view[3])}`);
}

/** As a PDF gives text back: other forms of some characters, spaces where it likes. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\u2215/g, '/')
    .replace(/[\u2013\u2015\u2500]/g, '—')
    .replace(/[\u2e80-\u2eff]/g, (radical) => RADICALS[radical] ?? radical);
}

/** Whether the text has the line. Firefox's PDFs name no character for some glyphs. */
export function holds(text: string, line: string): boolean {
  const fits = (at: number) => [...line].every((one, nth) => text[at + nth] === one || text[at + nth] === '\ufffd');
  return Array.from({ length: text.length - line.length + 1 }, (_, at) => at).some(fits);
}

/** Radicals that fonts share with characters, and that NFKC leaves alone (Unicode's EquivalentUnifiedIdeograph). */
const RADICALS: Record<string, string> = Object.fromEntries(
  [
    '⺠民',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻢马',
    '⻣骨',
    '⻥鱼',
    '⻩黄',
    '⻬齐',
    '⻰龙',
  ].map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);
