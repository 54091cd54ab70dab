// A text file as a page to read: its title, its lines as paragraphs.

/** A first line is taken for the title when it is as short as one and does not end like a sentence. */
const TITLE_LENGTH = 60;

/** A page of the text's non-empty lines; `name` stands in where the text has no title. */
export function pageOfText(raw: string, name: string, date?: string): string {
  const lines = raw
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const titled = lines.length > 1 && first.trim().length <= TITLE_LENGTH && !/[。！？；…]$/.test(first.trim());
  const title = titled ? first : '';
  const body = titled ? lines.slice(1) : lines;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${date ? `<meta name="publishdate" content="${escapeHtml(date)}">\n` : ''}<title>${escapeHtml(title.trim() || name)}</title>
<style>
  :root { color-scheme: light dark; }
  body { margin: 48px auto 96px; max-inline-size: 40em; padding-inline: 24px;
    font: 17px/32px "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
  h1 { font-size: 30px; line-height: 46px; }
</style>
</head>
<body>
<article>
${title ? `<h1>${escapeHtml(title)}</h1>\n` : ''}${body.map((line) => `<p>${escapeHtml(line)}</p>\n`).join('')}</article>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
