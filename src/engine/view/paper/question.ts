import { isChoice, type Choice, type Question, type Writing } from '../../form.ts'
import { dateLabels } from '../fields.ts'
import { wordsOf } from '../words.ts'
import type { Print } from './paper.ts'

/** A question on paper: one of boxes, lines and the boxes of a date. */
export interface PaperQuestion {
  readonly id: string
  readonly number: number
  readonly label: string
  readonly hint?: string
  readonly why?: string
  readonly picture?: string
  /** What has to be done: answer it, tick one, tick all that apply. */
  readonly ask: readonly string[]
  readonly shape?: 'round' | 'square'
  readonly options: readonly Box[]
  /** How many lines there are to write on. */
  readonly lines: number
  /** The names of the parts of a date, and how many figures each has. */
  readonly date: readonly { readonly label: string; readonly figures: number }[]
}

export interface Box {
  readonly text: string
  readonly picture?: string
  /** A word such as "or" before the first option that stands apart. */
  readonly or?: string
}

/** A question as it is printed. Boxes are round where one is ticked and square where several may be. */
export function questionOf(id: string, question: Question, number: number, print: Print): PaperQuestion {
  const { t, form, pictures } = print
  const of = wordsOf(form, t)
  const picture = pictures?.get(id)
  return {
    id,
    number,
    label: of(`${id}.label`),
    ...(question.hint ? { hint: of(`${id}.hint`) } : {}),
    ...(question.why ? { why: t('asking:paper.why', { why: of(`${id}.why`) }) } : {}),
    ...(picture ? { picture } : {}),
    ask: [...(question.optional ? [] : [t('asking:paper.needed')]), ...tickOf(question, print)],
    ...(isChoice(question) ? { shape: question.kind === 'many-of' ? 'square' : 'round' } : {}),
    options: isChoice(question) ? boxesOf(id, question, print) : [],
    lines: isChoice(question) || question.kind === 'date' ? 0 : linesFor(question),
    date: question.kind === 'date' ? datePartsOf(print) : [],
  }
}

function tickOf(question: Question, { t }: Print): readonly string[] {
  if (!isChoice(question)) return []
  return [t(question.kind === 'many-of' ? 'asking:paper.tickMany' : 'asking:paper.tickOne')]
}

function boxesOf(id: string, { options, apart }: Choice, { t, form, pictures }: Print): readonly Box[] {
  const of = wordsOf(form, t)
  return options.map((option) => {
    const picture = pictures?.get(`${id}.${option}`)
    return {
      text: of(`${id}.option.${option}`),
      ...(picture ? { picture } : {}),
      ...(option === apart ? { or: t('asking:or') } : {}),
    }
  })
}

/** Room for handwriting: a line takes about ten words, and nobody fills every character that is taken. */
function linesFor({ kind, max }: Writing): number {
  if (kind === 'long-text') return max > 1000 ? 9 : 4
  return kind === 'text' && max > 150 ? 2 : 1
}

function datePartsOf({ t }: Print): PaperQuestion['date'] {
  const { day, month, year } = dateLabels(t)
  return [
    { label: day, figures: 2 },
    { label: month, figures: 2 },
    { label: year, figures: 4 },
  ]
}
