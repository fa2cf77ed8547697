import type { Choice, Form } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { english } from '#i18n/languages.ts'
import { questionResult, type QuestionResult } from './question.ts'
import { FEWEST_ANSWERS, hideSmall, type Shown } from './small-numbers.ts'
import { countAnswers, type Count } from './store.ts'

const EASY_READ = 'en-easy'

/** Answers wanted in a year (`design.md` 9). */
export const YEARLY_TARGET = 300

export interface Results {
  readonly total: number
  /** Since the first of April. An answer knows its week alone, and counts where that week's Monday falls. */
  readonly thisYear: number
  /** Undefined: too few answers. */
  readonly languages: readonly { readonly code: string; readonly count: Shown }[] | undefined
  /** How many answered in Easy Read, and how many did not. Undefined: too few answers. */
  readonly formats: Formats | undefined
  readonly questions: readonly AskedResult[]
}

interface Formats {
  readonly easy: Shown
  readonly ordinary: Shown
}

export interface AskedResult extends QuestionResult {
  readonly id: string
  readonly asked: Choice
  /** Where Easy Read asks with options of its own, what was answered there: never added to the others. */
  readonly easy: AskedInEasyRead | undefined
}

export interface AskedInEasyRead extends QuestionResult {
  readonly asked: Choice
}

/** What the answers to a form say at this moment, with nothing in it that points at a person. */
export async function resultsOf(
  form: Form,
  languages: readonly string[],
  now = new Date(),
): Promise<Results> {
  const counts = await countAnswers(form.id, firstOfApril(now))
  const total = answersTo(counts, 'all').get('') ?? 0
  const spoken = answersTo(counts, 'language')
  const enough = total >= FEWEST_ANSWERS
  return {
    total,
    thisYear: answersTo(counts, 'year').get('') ?? 0,
    languages: enough ? byLanguage(languages, spoken) : undefined,
    formats: enough ? byFormat(total, spoken.get(EASY_READ) ?? 0) : undefined,
    questions: countable(form).map(([id, asked]) => resultOf(id, asked, options(counts, id))),
  }
}

function resultOf(id: string, asked: Choice, given: ReadonlyMap<string, number>): AskedResult {
  const inEasyRead = asked.easy && { ...asked, ...asked.easy }
  return {
    id,
    asked,
    ...questionResult(asked, given),
    easy: inEasyRead && { asked: inEasyRead, ...questionResult(inEasyRead, given) },
  }
}

/**
 * Easy Read is English, and counts there. As a language of its own it would stand in the same table as a hidden language,
 * and how many chose a face says how many there were at least.
 */
function byLanguage(languages: readonly string[], spoken: ReadonlyMap<string, number>) {
  const counts = languages.map((code) => (spoken.get(code) ?? 0) + sameLanguage(code, spoken))
  const shown = hideSmall(counts)
  return languages.map((code, place) => ({ code, count: shown[place] }))
}

function sameLanguage(code: string, spoken: ReadonlyMap<string, number>): number {
  return code === english.code ? (spoken.get(EASY_READ) ?? 0) : 0
}

function byFormat(total: number, inEasyRead: number): Formats {
  const [easy, ordinary] = hideSmall([inEasyRead, total - inEasyRead])
  return { easy, ordinary }
}

/** The first day of the council's financial year that a moment in Coventry falls into. */
export function firstOfApril(now: Date): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now)
  const year = Number(today.slice(0, 4))
  return today < `${year}-04-01` ? `${year - 1}-04-01` : `${year}-04-01`
}

/** Answers to "many of" do not exclude each other: they need a rule of their own, once a form asks for several. */
function countable(form: Form): [string, Choice][] {
  return form.steps
    .flatMap((step) => Object.entries(step.questions))
    .flatMap(([id, question]) =>
      isChoice(question) && question.kind !== 'many-of' ? [[id, question] satisfies [string, Choice]] : [],
    )
}

function answersTo(counts: readonly Count[], what: Count['of']): ReadonlyMap<string, number> {
  return new Map(counts.filter(({ of }) => of === what).map(({ name, answers }) => [name, answers]))
}

function options(counts: readonly Count[], question: string): ReadonlyMap<string, number> {
  const given = counts.filter(({ of, name }) => of === 'question' && name === question)
  return new Map(given.map(({ option, answers }) => [option, answers]))
}
