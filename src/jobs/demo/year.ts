import type { Form } from '#engine/form.ts'
import { formOf } from '#forms/index.ts'
import type { MadeUp } from '#submissions/made-up/made-up.ts'
import { answering } from './answering.ts'
import { drawn } from './drawn.ts'
import type { Said } from './said.ts'

export interface Planned extends MadeUp {
  readonly themes: readonly string[] | undefined
}

const WEEKS = 52
const SHARES = { experience: 420, 'direct-payments': 60, 'safeguarding-experience': 36 } as const
const LANGUAGES = ['en', 'en', 'en', 'en', 'en', 'en-easy', 'pl', 'pa', 'ur', 'ro', 'ar', 'gu']
const MODES = ['web', 'web', 'web', 'paper', 'stall', 'phone'] as const

/** Who answers what, in which week of the last year, and with which comment. */
export function aYearOf(comments: readonly Said[], now: Date): readonly Planned[] {
  const random = drawn(2_026)
  const said = shuffled(comments, random)
  return Object.entries(SHARES).flatMap(([id, many]) => {
    const form = formOf(id)
    return form ? Array.from({ length: many }, () => one(form, said, now, random)) : []
  })
}

function one(form: Form, said: Said[], now: Date, random: () => number): Planned {
  const words = form.id === 'experience' || random() < 0.3 ? said.pop() : undefined
  const language = words?.language ?? LANGUAGES[Math.floor(random() * LANGUAGES.length)] ?? 'en'
  const back = Math.floor(random() ** 1.3 * WEEKS)
  const given = { comment: words?.text ?? null, publish: random() < 0.6 ? 'yes' : 'no' }
  const drawnAnswers = answering(form, random, given)
  const answers = { ...drawnAnswers, comment: given.comment }
  return {
    ...{ form, language, answers: words ? answers : without(answers, 'publish') },
    mode: MODES[Math.floor(random() * MODES.length)] ?? 'web',
    week: monday(now, back),
    read: back > 2,
    themes: words?.themes,
  }
}

function without(answers: Planned['answers'], name: string): Planned['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== name))
}

function monday(now: Date, weeksBack: number): string {
  const day = new Date(now)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7) - weeksBack * 7)
  return day.toISOString().slice(0, 10)
}

function shuffled(comments: readonly Said[], random: () => number): Said[] {
  return comments
    .map((comment) => ({ comment, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ comment }) => comment)
}
