// A lesson as a Word document: numbers are real footnotes, pages are Word's own.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type { Lesson, LessonParagraph, Piece } from '../model/lesson';
import type { EntryType } from '../model/mention';
import { keyOf, LETTERS } from './key';
import type { LessonWords } from './pages';

/** The line under a name, as on the page. */
const UNDERLINE: Record<EntryType, { type: (typeof UnderlineType)[keyof typeof UnderlineType] }> = {
  law: { type: UnderlineType.DOUBLE },
  agency: { type: UnderlineType.SINGLE },
  programme: { type: UnderlineType.DOTTED },
};
/** A4 in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };

/** Bytes of a .docx. */
export async function toWord(lesson: Lesson, words: LessonWords): Promise<Uint8Array> {
  const notes = lesson.paragraphs.flatMap((paragraph) => paragraph.notes);
  const document = new Document({
    title: lesson.title,
    styles: { default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: 'SimSun' }, size: 21 } } } },
    footnotes: Object.fromEntries(
      notes.map(({ number, name, text, state }) => [
        number,
        {
          children: [
            new Paragraph({
              children: [
                bold(name),
                plain(
                  [text, state]
                    .filter(Boolean)
                    .map((one) => `　${one}`)
                    .join(''),
                ),
              ],
            }),
          ],
        },
      ]),
    ),
    sections: [
      {
        properties: { page: { size: A4 } },
        headers: { default: new Header({ children: [small(`${words.head}　${lesson.title}　${words.origin}`)] }) },
        footers: { default: new Footer({ children: [footLine(lesson, words)] }) },
        children: [
          ...article(lesson, words),
          ...glossary(lesson, words),
          ...exercises(lesson, words),
          ...cards(lesson, words),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function article({ title, paragraphs }: Lesson, words: LessonWords): Paragraph[] {
  const rest = paragraphs.filter(({ role }) => role !== 'headline');
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [plain(title)] }),
    ...(words.origin ? [small(words.origin)] : []),
    ...rest.map(paragraphOf),
  ];
}

function paragraphOf({ role, pieces }: LessonParagraph): Paragraph {
  const children = pieces.flatMap(pieceOf);
  if (role === 'heading') return new Paragraph({ heading: HeadingLevel.HEADING_2, children });
  return new Paragraph({
    children,
    alignment: AlignmentType.JUSTIFIED,
    spacing: { line: 360, after: 100 },
    ...(role === 'body' && { indent: { firstLine: 420 } }),
  });
}

function pieceOf({ text, type, note }: Piece): (TextRun | FootnoteReferenceRun)[] {
  if (note === undefined) return [plain(text)];
  return [new TextRun({ text, ...(type && { underline: UNDERLINE[type] }) }), new FootnoteReferenceRun(note)];
}

function glossary({ glossary: rows }: Lesson, words: LessonWords): (Paragraph | Table)[] {
  if (rows.length === 0) return [];
  const all = [
    words.heads,
    ...rows.map(({ name, type, state, text, kind }) => [name, words.types[type], state, text || kind]),
  ];
  return [
    head(words.glossary),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: all.map((cells, at) => new TableRow({ tableHeader: at === 0, cantSplit: true, children: cells.map(cell) })),
    }),
  ];
}

function cell(text: string, at: number): TableCell {
  const children = [new Paragraph({ children: [at === 0 ? bold(text) : plain(text)] })];
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new TableCell({
    children,
    borders: { left: none, right: none },
    margins: { top: 60, bottom: 60, right: 120 },
  });
}

function exercises(lesson: Lesson, words: LessonWords): Paragraph[] {
  const { cloze, matching, choice } = lesson;
  const asked: Paragraph[] = [];
  if (cloze.items.length > 0) {
    asked.push(head(words.cloze, true), small(words.tasks.cloze), line(`${words.bank}　${cloze.bank.join('　')}`));
    cloze.items.forEach(({ pieces }, at) => {
      const text = pieces.map((one) => (typeof one === 'string' ? plain(one) : gap(one.gap)));
      asked.push(new Paragraph({ children: [plain(`${at + 1}．`), ...text], spacing: { line: 360 } }));
    });
  }
  if (matching.names.length > 0) {
    asked.push(head(words.matching, true), small(words.tasks.matching));
    matching.names.forEach((name, at) => {
      asked.push(line(`（　　）${at + 1}．${name}`), line(`${LETTERS[at]}．${matching.meanings[at]?.text ?? ''}`));
    });
  }
  if (choice.length > 0) {
    asked.push(head(words.choice, true), small(words.tasks.choice));
    choice.forEach(({ stem, options }, at) => {
      asked.push(
        line(`${at + 1}．${stem}（　　）`),
        line(options.map((one, nth) => `${LETTERS[nth]}．${one}`).join('　　')),
      );
    });
  }
  const key = keyOf(lesson, words).map(({ head, answers }) => line(`${head}：${answers.join('　')}`));
  return key.length > 0 ? [...asked, head(words.key, true), ...key] : asked;
}

function cards({ cards: list }: Lesson, words: LessonWords): (Paragraph | Table)[] {
  if (list.length === 0) return [];
  const rows = list.map(
    ({ front, back, state }) =>
      new TableRow({ cantSplit: true, children: [front, [back, state].filter(Boolean).join('　')].map(cell) }),
  );
  return [head(words.cards, true), new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows })];
}

const plain = (text: string) => new TextRun({ text });
const bold = (text: string) => new TextRun({ text, bold: true });
const gap = (number: number) =>
  new TextRun({ text: `　　（${number}）　　`, underline: { type: UnderlineType.SINGLE } });
const line = (text: string) => new Paragraph({ children: [plain(text)], spacing: { line: 360 } });
const small = (text: string) => new Paragraph({ children: [new TextRun({ text, size: 17, color: '555555' })] });

function head(text: string, breaks = false): Paragraph {
  const options: IParagraphOptions = { heading: HeadingLevel.HEADING_1, children: [plain(text)] };
  return new Paragraph({ ...options, pageBreakBefore: breaks, keepNext: true });
}

function footLine({ facts }: Lesson, { foot }: LessonWords): Paragraph {
  const text = [facts.url, foot].filter(Boolean).join('　');
  return new Paragraph({
    children: [
      new TextRun({ text: `${text}　`, size: 17, color: '555555' }),
      new TextRun({ children: [PageNumber.CURRENT, '／', PageNumber.TOTAL_PAGES], size: 17, color: '555555' }),
    ],
  });
}
