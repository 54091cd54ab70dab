// A lesson as a file: one HTML page without scripts, Word, Markdown or Anki's text. What is large is loaded when asked for.

import sheetStyles from '../../assets/styles/lesson.css?inline';
import type { Save } from '../../components/LessonDesk';
import { download } from '../../lib/download';
import type { LessonWords } from '../../lib/lesson/pages';
import type { Lesson } from '../../lib/model/lesson';

/** Faces that the styles name; the saved page has no other file to take them from. */
const FACES = `:root{--song:"Songti SC","STSong","Noto Serif SC","Source Han Serif SC","Noto Serif CJK SC","SimSun",serif;
--hei:"PingFang SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
body{margin:0;padding:24px;background:#e9e8e5}@media print{body{padding:0;background:none}}`;

/** Hands the lesson to the downloads. Rejects where it can't be written. */
export async function saveLesson(
  kind: Save,
  { lesson, words, sheets, deck }: { lesson: Lesson; words: LessonWords; sheets: Element; deck: string },
): Promise<void> {
  const name = fileName(lesson.title || words.head);
  if (kind === 'html') return download(`${name}.html`, [pageOf(lesson.title, sheets)], 'text/html');
  if (kind === 'markdown') {
    const { toMarkdown } = await import('../../lib/lesson/markdown');
    return download(`${name}.md`, [toMarkdown(lesson, words)], 'text/markdown');
  }
  if (kind === 'anki') {
    const { toAnki } = await import('../../lib/lesson/anki');
    return download(`${name}.txt`, [await toAnki(lesson, deck)], 'text/plain');
  }
  const { toWord } = await import('../../lib/lesson/word');
  const bytes = new Uint8Array(await toWord(lesson, words));
  download(`${name}.docx`, [bytes], 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
}

/** The sheets as drawn, with their styles beside them. Built as a document, so no text becomes markup. */
function pageOf(title: string, sheets: Element): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = 'zh-CN';
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const styles = page.createElement('style');
  styles.textContent = `${FACES}\n${sheetStyles}`;
  page.head.prepend(charset);
  page.head.append(styles);
  const copy = page.importNode(sheets, true);
  for (const element of copy.querySelectorAll('[data-text]')) element.removeAttribute('data-text');
  for (const element of copy.querySelectorAll('.picked')) element.classList.remove('picked');
  page.body.append(copy);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

/** Without what file systems refuse. */
function fileName(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'pangzhu'
  );
}
