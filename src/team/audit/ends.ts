import { isKeyedHash, keyedHashes } from '#sealing/derived.ts'
import { ringInUse } from '#sealing/keys.ts'

/** Where the audit ends, and where it begins since older lines were forgotten on time. */
export interface Ends {
  readonly line: number
  readonly hash: string
  readonly fromLine: number
  readonly fromHash: string
}

export const nothingYet: Ends = { line: 0, hash: '', fromLine: 0, fromHash: '' }

export const proofOf = (ends: Ends): string => keyedHashes(ringInUse(), 'audit|ends', words(ends))[0]

export const isProofOf = (proof: string, ends: Ends): boolean =>
  isKeyedHash(ringInUse(), 'audit|ends', words(ends), proof)

const words = ({ line, hash, fromLine, fromHash }: Ends) => JSON.stringify([line, hash, fromLine, fromHash])
