import { randomUUID } from 'node:crypto'
import { letterRow } from '#mail/letter.ts'
import { writeLetter } from '#mail/words.ts'
import { addressHashes, sealSubscriber, type Wish } from './address.ts'
import { hashOfToken, linkTo, newToken, stopToken } from './links.ts'
import { askAgain, changeWish, createSubscription, findSubscription } from './store.ts'

export interface Asking extends Wish {
  readonly email: string
}

/**
 * Somebody asks for bulletins to an address, their own or not: a letter goes there, and says how to say yes. Nothing
 * that comes back, and nothing that takes longer, says whether the address is known.
 */
export async function askToSubscribe({ email, ...wish }: Asking): Promise<void> {
  const hashes = addressHashes(email)
  // Somebody else may ask, confirm or stop between reading and writing: then it is read again.
  while (!(await askOnce({ email: email.trim(), ...wish }, hashes)));
}

async function askOnce({ email, ...wish }: Asking, hashes: readonly [string, ...string[]]): Promise<boolean> {
  const known = await findSubscription(hashes)
  const id = known?.id ?? randomUUID()
  const token = newToken()
  const sealed = sealSubscriber(id, { email, wish })
  const asked = { id, addressHash: hashes[0], sealed, confirmHash: hashOfToken(token), ...wish }
  if (known?.waiting) return changeWish(asked)

  const yes = linkTo('confirm', wish.language, token)
  if (!known?.confirmed) {
    const letter = letterRow(writeLetter(email, wish.language, 'mail:bulletins.confirm', { yes }))
    return known ? askAgain(asked, known, letter) : createSubscription(asked, letter)
  }
  const stop = linkTo('stop', wish.language, stopToken(id))
  const letter = writeLetter(email, wish.language, 'mail:bulletins.already', { yes, stop })
  return askAgain(asked, known, letterRow({ ...letter, stop }))
}
