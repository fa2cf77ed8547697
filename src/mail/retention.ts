import { deleteLettersOver } from './store.ts'

/**
 * Forgets that a letter was sent after a week, and a letter that could not be sent after two: by then what it says is
 * out of date, and a link in it no longer works.
 */
export function forgetLetters(): Promise<void> {
  return deleteLettersOver({ sent: 7, unsent: 14 })
}
