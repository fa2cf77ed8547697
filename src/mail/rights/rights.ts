import { openLetter } from '../letter.ts'
import { deleteLetter, readWaiting } from './store.ts'

/** Letters to an address that are not sent yet. Of those that are, nothing is left that leads to anybody. */
export async function lettersTo(email: string) {
  const to = email.trim().toLowerCase()
  const rows = await readWaiting()
  return rows.flatMap(({ id, sealed, written }) => {
    const letter = sealed && openLetter({ id, sealed })
    return letter && letter.to.toLowerCase() === to ? [{ id, written, text: letter.text }] : []
  })
}

export const forgetLetter = (id: string): Promise<void> => deleteLetter(id)
