import { readCode } from '../codes/code.ts'
import { handoutLength } from '../codes/handout.ts'
import { isSlipCode, slipHash, slipLength } from '../codes/slip.ts'
import { deleteBySlip, readBySlip } from './store.ts'

/** What a code on a slip leads to: nothing of ours, a slip not used yet, or a response by its id. */
export type Followed = 'unknown' | 'unused' | { readonly response: string }

/** Somebody wants to know what became of their answer. The code is all that leads there. */
export async function follow(typed: string): Promise<Followed> {
  const hash = hashOf(typed)
  // Asked in any case, so that the time it takes says nothing about the code.
  const response = await readBySlip(hash ?? '')
  if (hash === undefined) return 'unknown'
  return response === undefined ? 'unused' : { response }
}

/** Takes an answer back for good. False: there is none with this code. */
export async function takeBack(typed: string): Promise<boolean> {
  const hash = hashOf(typed)
  return hash !== undefined && deleteBySlip(hash)
}

/** A slip may be typed with the code of its place before it, as its square has it. */
function hashOf(typed: string): string | undefined {
  const code = readCode(typed) ?? ''
  const slip = code.length === handoutLength + slipLength ? code.slice(handoutLength) : code
  return isSlipCode(slip) ? slipHash(slip) : undefined
}
