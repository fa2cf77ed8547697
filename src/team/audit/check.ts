import { isProofOf, nothingYet, type Ends } from './ends.ts'
import { isHashOf } from './line.ts'
import { readAfter, readEnds } from './store.ts'

export interface Checked {
  readonly lines: number
  /** The number and hash of the newest line: noted elsewhere, they prove later that nothing was cut off. */
  readonly end: string
  /** One sentence for each thing that is wrong. */
  readonly problems: readonly string[]
}

const AT_ONCE = 2_000
const MOST_PROBLEMS = 20

/**
 * Reads the whole audit and says what was changed, put in or taken out behind the portal's back.
 * @param noted an end that was noted earlier, such as `1204:Zk3…`: the audit must still go through it
 */
export async function checkAudit(noted?: string): Promise<Checked> {
  const before = await readEnds()
  const checked = await checkFrom(before, noted)
  if (checked.problems.length === 0) return checked
  // Old lines may have been forgotten, as they should be, while this was reading.
  const after = await readEnds()
  return after?.fromLine === before?.fromLine ? checked : checkFrom(after, noted)
}

async function checkFrom(kept: Awaited<ReturnType<typeof readEnds>>, noted?: string): Promise<Checked> {
  const ends: Ends = kept ?? nothingYet
  const problems =
    kept && !isProofOf(kept.proof, kept) ? ['The row with the ends of the audit was changed.'] : []
  const passed = new Set([`${ends.fromLine}:${ends.fromHash}`])
  let [line, hash, lines] = [ends.fromLine, ends.fromHash, 0]
  for await (const next of linesAfter(line)) {
    if (next.line !== line + 1) problems.push(missing(line + 1, next.line - 1))
    else if (!isHashOf(next.hash, next.line, hash, next)) problems.push(`Line ${next.line} was changed.`)
    ;[line, hash, lines] = [next.line, next.hash, lines + 1]
    if (line === ends.line || noted?.startsWith(`${line}:`)) passed.add(`${line}:${hash}`)
    if (problems.length >= MOST_PROBLEMS) return { lines, end: `${line}:${hash}`, problems }
  }
  if (!kept && line > 0) problems.push('The row with the ends of the audit is missing.')
  if (line < ends.line) problems.push(missing(line + 1, ends.line))
  else if (!passed.has(`${ends.line}:${ends.hash}`)) problems.push(`Line ${ends.line} was changed.`)
  if (noted && !passed.has(noted)) problems.push(`The audit does not go through ${noted}, noted earlier.`)
  return { lines, end: `${line}:${hash}`, problems }
}

async function* linesAfter(line: number) {
  for (let after = line; ;) {
    const lines = await readAfter(after, AT_ONCE)
    yield* lines
    const last = lines.at(-1)
    if (!last || lines.length < AT_ONCE) return
    after = last.line
  }
}

function missing(first: number, last: number): string {
  return first === last ? `Line ${first} is missing.` : `Lines ${first} to ${last} are missing.`
}
