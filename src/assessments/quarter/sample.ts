import { createHash } from 'node:crypto'
import { dayIn } from '../work/today.ts'
import { insertSample, readFinishedIn, readSample, setFound } from './store.ts'

/** What is looked at in a case that was drawn. Each is answered yes, partly or no. */
export const sampleQuestions = [
  'reason',
  'safe-contact',
  'language',
  'whole-family',
  'record',
  'helped',
] as const
export const sampleAnswers = ['yes', 'partly', 'no'] as const

/**
 * So many references at random, the same for whoever draws again with the same seed: in the order of the hash of seed and
 * reference.
 */
export function draw(references: readonly string[], seed: string, size: number): readonly string[] {
  const hash = (reference: string) => createHash('sha256').update(`${seed}|${reference}`).digest('hex')
  return [...references]
    .map((reference) => ({ reference, place: hash(reference) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size)
    .map(({ reference }) => reference)
}

/** The sample of a quarter: drawn once, and kept with the seed it was drawn with. */
export async function drawSample(quarter: string, seed: string, size: number): Promise<void> {
  const drawn = draw(await readFinishedIn(quarter), seed, size)
  if (drawn.length > 0) await insertSample(quarter, seed, drawn)
}

export const sampleOf = readSample

/** Notes what was found in one case of the sample. Undefined: every question is answered. */
export async function checkOne(
  quarter: string,
  reference: string,
  typed: (field: string) => string,
  now = new Date(),
): Promise<string | undefined> {
  const found = sampleQuestions.map((question) => [
    question,
    sampleAnswers.find((answer) => answer === typed(question)),
  ])
  const missing = found.find(([, answer]) => answer === undefined)
  if (missing) return missing[0]
  await setFound(quarter, reference, Object.fromEntries(found) as Record<string, string>, dayIn(now))
  return undefined
}
