import { createHash, randomBytes } from 'node:crypto'
import type { Form } from '#engine/form.ts'
import { email } from '#engine/kinds/writing.ts'
import { asDay } from '#i18n/dates.ts'
import { english, languageOf } from '#i18n/languages.ts'
import { letterRow } from '#mail/letter.ts'
import { writeLetter } from '#mail/words.ts'
import { open, seal } from '#sealing/box.ts'
import { ringInUse } from '#sealing/keys.ts'
import { openValue, sealValue } from '#sealing/record.ts'
import { hashOfToken } from '../token.ts'
import { linkKeyOf, sameWord } from './code.ts'
import { goOn, type CameBack } from './come-back.ts'
import { createLink, readLink, readLinksToWarn, warn } from './store.ts'
import { forgetTries, takeTry } from './tries.ts'

const SHORTEST_WORD = 8

interface Wish {
  readonly email: string
  readonly word: string
  readonly language: string
  /** The day the draft is kept until, in words. */
  readonly day: string
}

/** Where to write, and the link to write. Sealed; the link opens nothing without the word, which is nowhere. */
interface Address {
  readonly email: string
  readonly language: string
  readonly link: string
  readonly form: string
}

/** Sends somebody a link to their saved draft. What is wrong with what they typed, or nothing. */
export async function sendLink(
  form: Form,
  token: string,
  wish: Wish,
): Promise<readonly ('email' | 'word')[]> {
  const reading = email.read(new Map([['email', [wish.email]]]), 'email', { kind: 'email', max: 254 })
  const to = 'answer' in reading && typeof reading.answer === 'string' ? reading.answer : undefined
  const long = [...sameWord(wish.word)].length >= SHORTEST_WORD
  if (!to || !long) return [...(to ? [] : ['email' as const]), ...(long ? [] : ['word' as const])]
  const link = randomBytes(24).toString('base64url')
  const linkHash = hashOf(link)
  const key = Buffer.from(await linkKeyOf(link, wish.word), 'base64url')
  const address: Address = { email: to, language: wish.language, link, form: form.id }
  const row = {
    linkHash,
    draft: hashOfToken(token),
    sealed: seal(key, `return_links|${linkHash}`, Buffer.from(token)),
    address: sealValue(ringInUse(), placeOfLink(linkHash), address),
  }
  await createLink(row, letterFor('link', address, wish.day))
  return []
}

/** Somebody opens the link with their word. Opening the link alone does nothing. */
export async function comeBackByLink(form: Form, link: string, word: string): Promise<CameBack | 'expired'> {
  const row = await readLink(hashOf(link))
  if (!row) return 'expired'
  const locked = await takeTry(row.linkHash)
  if (locked) return { locked }
  const key = Buffer.from(await linkKeyOf(link, word), 'base64url')
  const token = opened(key, row)
  if (!token) return { wrong: 'unknown' }
  await forgetTries(row.linkHash)
  return (await goOn(form, token)) ?? 'expired'
}

/** Whether a link leads to anything still. */
export const linkIsThere = async (link: string): Promise<boolean> => Boolean(await readLink(hashOf(link)))

/** Writes to everybody whose saved draft is forgotten soon, and who asked for that. */
export async function warnOfForgetting(): Promise<void> {
  for (const { linkHash, day } of await readLinksToWarn()) {
    const row = await readLink(linkHash)
    if (!row) continue
    const address = openValue(ringInUse(), placeOfLink(linkHash), row.address) as Address
    await warn(
      linkHash,
      letterFor('ending', address, asDay(new Date(day), languageOf(address.language)?.tag ?? english.tag)),
    )
  }
}

function letterFor(what: 'link' | 'ending', { email: to, language, link, form }: Address, day: string) {
  const site = process.env.SITE_URL ?? 'http://localhost:4321'
  const address = new URL(`/${language}/forms/${form}/return/${link}/`, site).href
  return letterRow(writeLetter(to, language, `assessment:letter.${what}`, { link: address, day }))
}

function opened(key: Uint8Array, { linkHash, sealed }: { linkHash: string; sealed: Uint8Array }) {
  try {
    return Buffer.from(open(key, `return_links|${linkHash}`, sealed)).toString()
  } catch {
    return undefined
  }
}

const hashOf = (link: string) => createHash('sha256').update(`link|${link}`).digest('base64url')

export const placeOfLink = (id: string) => ({ table: 'return_links', id, field: 'address', schema: 1 })
