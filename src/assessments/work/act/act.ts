import { eventOf, type Worker } from '../event.ts'
import { outcomeOf, recordWays } from '../outcomes.ts'
import { dayIn } from '../today.ts'
import {
  setArranged,
  setFinished,
  setNothing,
  setOwner,
  setPassed,
  setReached,
  setRestricted,
} from './store.ts'

/** What a page posted, by field. */
export type Typed = (field: string) => string

/** What is missing, by the field that lacks it; `gone`: there is no such case, or it is finished. */
export type Act = 'done' | 'gone' | { readonly missing: string }

const LONGEST = 5_000

/** Does with a case what somebody of the team pressed. Every one of these is a line of its history. */
export async function act(
  reference: string,
  worker: Worker,
  press: string,
  typed: Typed,
  now = new Date(),
): Promise<Act> {
  const one = acts[press]
  if (!one) return 'gone'
  const outcome = await one({ reference, worker, typed, now, today: dayIn(now) })
  return typeof outcome === 'boolean' ? (outcome ? 'done' : 'gone') : outcome
}

interface Asked {
  readonly reference: string
  readonly worker: Worker
  readonly typed: Typed
  readonly now: Date
  readonly today: string
}

type Doing = (asked: Asked) => Promise<boolean> | { readonly missing: string }

const textOf = (typed: Typed, field: string) => typed(field).trim().slice(0, LONGEST)

const acts: Readonly<Record<string, Doing>> = {
  take: ({ reference, worker, now, today }) =>
    setOwner(reference, worker, eventOf(worker, 'taken', {}, now), today),

  give: ({ reference, worker, typed, now, today }) => {
    const to = typed('to')
    if (!/^[0-9a-f-]{36}$/.test(to)) return { missing: 'to' }
    const said = { of: to, text: typed('toName') }
    return setOwner(reference, { id: to }, eventOf(worker, 'given', said, now), today)
  },

  contact: ({ reference, worker, typed, now, today }) => {
    const [way, reached] = [typed('way'), typed('reached')]
    if (!way) return { missing: 'way' }
    if (reached !== 'yes' && reached !== 'no') return { missing: 'reached' }
    const event = eventOf(
      worker,
      'contact',
      { of: `${way} ${reached}`, text: textOf(typed, 'contact-text') },
      now,
    )
    return reached === 'yes' ? setReached(reference, event, today) : setNothing(reference, event)
  },

  note: ({ reference, worker, typed, now }) => {
    const text = textOf(typed, 'note')
    return text ? setNothing(reference, eventOf(worker, 'note', { text }, now)) : { missing: 'note' }
  },

  /** Beside what the person wrote, which stays as it is. */
  translate: ({ reference, worker, typed, now }) => {
    const [text, of] = [textOf(typed, 'translation'), typed('question').slice(0, 200)]
    if (!text || !of) return { missing: 'translation' }
    return setNothing(reference, eventOf(worker, 'translation', { text, of }, now))
  },

  arrange: ({ reference, worker, typed, now }) => {
    const arranged = {
      meet: oneOf(typed('meet'), ['alone', 'together', 'not-agreed']),
      interpreter: oneOf(typed('interpreter'), ['not-needed', 'needed', 'booked']),
      advocate: oneOf(typed('advocate'), ['not-needed', 'needed', 'booked']),
    }
    const text = Object.values(arranged).join(', ')
    return setArranged(reference, arranged, eventOf(worker, 'arranged', { text }, now))
  },

  /** What the person says is wrong stays beside it: what they first wrote is what was acted on. */
  correct: ({ reference, worker, typed, now }) => {
    const text = textOf(typed, 'correction')
    return text
      ? setNothing(reference, eventOf(worker, 'corrected', { text }, now))
      : { missing: 'correction' }
  },

  restrict: ({ reference, worker, typed, now }) => {
    const on = typed('restricted') === 'on'
    return setRestricted(reference, on, eventOf(worker, 'restricted', { text: on ? 'on' : 'off' }, now))
  },

  pass: ({ reference, worker, typed, now, today }) =>
    setPassed(reference, eventOf(worker, 'passed', { text: textOf(typed, 'pass-text') }, now), today),

  finish: ({ reference, worker, typed, now, today }) => {
    const outcome = outcomeOf(typed('outcome'))
    const record = recordWays.find((way) => way === typed('record'))
    if (!outcome) return { missing: 'outcome' }
    if (!record) return { missing: 'record' }
    const said = { of: `${outcome} ${record}`, text: textOf(typed, 'finish-text') }
    return setFinished(reference, outcome, eventOf(worker, 'finished', said, now), today)
  },
}

function oneOf(typed: string, known: readonly string[]): string {
  return known.find((one) => one === typed) ?? known[0] ?? ''
}
