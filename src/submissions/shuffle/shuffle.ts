import { rewriteAWeek, sweepResponses } from './store.ts'

/**
 * Rewrites the responses of weeks gone by in random order, week by week: where a row lies, and which statement wrote
 * it, then tell nothing about when it came or what came with it. Says how many.
 */
export async function shuffleResponses(): Promise<number> {
  let rewritten = 0
  for (let count = await rewriteAWeek(); count > 0; count = await rewriteAWeek()) rewritten += count
  if (rewritten > 0) await sweepResponses()
  return rewritten
}
