import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import type { Block, Report, TableBlock } from './model.ts'

const INK = '17202E'
const HEAD = 'E3F1FA'
/** Of an A4 page between margins of 2 cm, in twentieths of a point. */
const WIDTH = 9638
const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8BEC6' }
const LINES = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}
const cell = { top: 60, bottom: 60, left: 90, right: 90 }

/** The report as a Word document: true headings, lists and tables with head rows, in British English, for officers to finish. */
export async function reportAsDocx(report: Report): Promise<Buffer> {
  const children = [...front(report), ...report.blocks.flatMap(childrenOf)]
  const page = {
    margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
    size: { width: 11906, height: 16838 },
  }
  const document = new Document({
    title: report.title,
    creator: 'Coventry Adult Social Care',
    styles,
    numbering,
    sections: [{ properties: { page }, headers: header(report), footers, children }],
  })
  return Packer.toBuffer(document)
}

const text = { font: 'Arial', size: 22, color: INK, language: { value: 'en-GB' } }
const heading = (size: number) => ({
  run: { ...text, size, bold: true },
  paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
})

const styles = {
  default: {
    document: { run: text, paragraph: { spacing: { after: 140, line: 276 } } },
    title: { run: { ...text, size: 40, bold: true }, paragraph: { spacing: { after: 240, line: 276 } } },
    heading1: heading(30),
    heading2: heading(26),
    heading3: heading(23),
    caption: {
      run: { ...text, size: 20, bold: true },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  },
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], mark: string) => ({
  level: 0,
  format,
  text: mark,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 460, hanging: 300 } } },
})

const numbering = {
  config: [
    { reference: 'points', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1)')] },
  ],
}

const header = ({ title }: Report) => ({
  default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: title, size: 18 })] })] }),
})

const footers = {
  default: new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ size: 18, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  }),
}

function front({ title, cover }: Report): readonly FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      text: title,
      spacing: { after: 240, line: 300, lineRule: 'auto' },
    }),
    ...cover.map(fact),
  ]
}

/** As on the front sheet of the council's reports: what it is, and below it what it says. */
function fact([name, value]: readonly [string, string]): Paragraph {
  return new Paragraph({
    spacing: { after: 120 },
    children: [new TextRun({ text: name, bold: true }), new TextRun({ text: value, break: 1 })],
  })
}

function childrenOf(block: Block): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          text: block.text,
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ text: block.text })]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            text: item,
            numbering: { reference: block.numbered ? 'numbers' : 'points', level: 0 },
          }),
      )
    case 'table':
      return [
        new Paragraph({ style: 'Caption', text: block.caption }),
        table(block),
        new Paragraph({ text: '' }),
      ]
  }
}

function table({ head, rows, wide }: TableBlock): Table {
  const first = wide ? 0.3 : 0.5
  const widths = head.map((_, at) => Math.floor(WIDTH * (at === 0 ? first : (1 - first) / (head.length - 1))))
  const size = wide ? 17 : 20
  const lineOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (value, at) =>
          new TableCell({
            margins: cell,
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            ...(isHead ? { shading: { fill: HEAD } } : {}),
            children: [
              new Paragraph({
                spacing: { after: 0, line: 252 },
                children: [new TextRun({ text: value, size, bold: isHead })],
              }),
            ],
          }),
      ),
    })
  return new Table({
    borders: LINES,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [lineOf(head, true), ...rows.map((row) => lineOf(row, false))],
  })
}
