import type { Choice, Form } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { allSteps } from '#engine/keys.ts'
import { breakdowns } from '#forms/breakdowns.ts'
import { languages } from '#i18n/languages.ts'
import { countsOfForm, rollUp, uncounted } from './store.ts'
import { waysToAsk } from './suppression/asked.ts'
import { countsOf } from './suppression/counts.ts'
import { floorsFor, type Reader } from './suppression/floors.ts'
import { quarterOf } from './suppression/periods.ts'
import type { Published } from './suppression/published.ts'
import type { Breakdown, Request } from './suppression/request.ts'
import { suppress } from './suppression/suppress.ts'

/** What the answers to every form can be told apart by. */
export const always = ['language', 'format', 'mode', 'place'] as const

/** Answers wanted in a year (`design.md` 9). */
export const YEARLY_TARGET = 300

export interface Results extends Published {
  /** Everything that was sent, up to this moment. */
  readonly total: number
  /** Since the first of April. An answer knows its week alone, and counts in the month of its Monday. */
  readonly thisYear: number
  /** By quarter, up to this moment. */
  readonly pace: Published['quarters']
}

export interface Reading {
  readonly reader: Reader
  /** What the answers are told apart by, beside who answered. */
  readonly by?: readonly string[]
  /** Where the form is handed out, by id. */
  readonly places?: readonly string[]
  readonly now?: Date
}

/** What the answers to an anonymous form say, after suppression. There is no other way to them. */
export async function resultsOf(
  form: Form,
  { reader, by = [], places = [], now = new Date() }: Reading,
): Promise<Results> {
  const [counted, waiting] = await Promise.all([countsOfForm(form.id, by), uncounted(form.id)])
  const closedUntil = [closedBefore(now), ...waiting.map(({ month }) => quarterOf(month))].sort()[0] ?? ''
  const published = suppress(countsOf(counted), {
    ...requestOf(form, places),
    by,
    floors: floorsFor(reader),
    closedUntil,
  })
  const pace = withWaiting(published.quarters, waiting)
  const first = firstOfApril(now)
  const sum = (some: typeof pace) => some.reduce((all, { answers }) => all + answers, 0)
  return {
    ...published,
    total: sum(pace),
    thisYear: sum(pace.filter(({ quarter }) => quarter >= first)),
    pace,
  }
}

/** What is asked, and what people are told apart by: each of the two once, so that no two tables show the same. */
export function requestOf(
  form: Form,
  places: readonly string[],
): Pick<Request, 'questions' | 'breakdowns' | 'yearly'> {
  const apart = breakdowns[form.id] ?? []
  const choices = allSteps(form).flatMap(({ questions }) =>
    Object.entries(questions).flatMap(([id, asked]) => (isCountable(asked) ? [{ id, asked }] : [])),
  )
  return {
    questions: choices
      .filter(({ id }) => !apart.includes(id))
      .flatMap(({ id, asked }) => waysToAsk(id, asked)),
    breakdowns: form.risky
      ? []
      : [...alwaysApart(places), ...choices.filter(({ id }) => apart.includes(id)).map(valuesOf)],
    yearly: form.risky,
  }
}

/** Answers to "many of" do not exclude each other: they need a rule of their own. Consent to publish says nothing. */
function isCountable(asked: Form['steps'][number]['questions'][string]): asked is Choice {
  return isChoice(asked) && asked.kind !== 'many-of' && !asked.keptApart
}

function alwaysApart(places: readonly string[]): readonly Breakdown[] {
  return [
    { id: 'language', values: languages.map(({ code }) => code).filter((code) => code !== 'en-easy') },
    { id: 'format', values: ['ordinary', 'easy'] },
    { id: 'mode', values: ['web', 'paper', 'phone', 'stall'] },
    { id: 'place', values: [...places, ''] },
  ]
}

/** Whoever says nothing of themselves is counted with whoever would rather not. */
function valuesOf({ id, asked }: { id: string; asked: Choice }): Breakdown {
  return { id, values: [...asked.options, ''] }
}

function withWaiting(
  quarters: Published['quarters'],
  waiting: readonly { readonly month: string; readonly answers: number }[],
): Published['quarters'] {
  const all = new Map(quarters.map(({ quarter, answers }) => [quarter, answers]))
  for (const { month, answers } of waiting)
    all.set(quarterOf(month), (all.get(quarterOf(month)) ?? 0) + answers)
  return [...all]
    .map(([quarter, answers]) => ({ quarter, answers }))
    .sort((a, b) => (a.quarter < b.quarter ? -1 : 1))
}

/** Adds what came to the counts. Says how many answers it were. */
export async function countAnswers(now = new Date()): Promise<number> {
  let counted = 0
  for (let moved = 1; moved > 0; counted += moved) moved = await rollUp(breakdowns, closedBefore(now))
  return counted
}

/** The first day of the quarter of this week’s Monday: no answer can come to an earlier quarter any more. */
export function closedBefore(now: Date): string {
  const today = new Date(`${dayInCoventry(now)}T00:00:00Z`)
  const monday = new Date(today.getTime() - ((today.getUTCDay() + 6) % 7) * 86_400_000)
  return quarterOf(monday.toISOString().slice(0, 10))
}

/** The first day of the council's financial year that a moment in Coventry falls into. */
export function firstOfApril(now: Date): string {
  const today = dayInCoventry(now)
  const year = Number(today.slice(0, 4))
  return today < `${year}-04-01` ? `${year - 1}-04-01` : `${year}-04-01`
}

function dayInCoventry(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now)
}
