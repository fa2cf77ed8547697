import { createHash } from 'node:crypto'

/** Twelve letters that stand for a text. White space at its ends does not count. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex').slice(0, 12)
}
