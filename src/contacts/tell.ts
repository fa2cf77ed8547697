import { createHash } from 'node:crypto'
import { letterRow } from '#mail/letter.ts'
import { writeLetter } from '#mail/words.ts'
import { openSubscriber } from './address.ts'
import { linkTo, stopToken } from './links.ts'
import { readSubscriptions, writeLetterTo } from './store.ts'

/** What people may ask to hear about beside the bulletins: a promise kept on a topic. */
export const promiseTopic = (topic: string): string => `promise-${topic}`

/**
 * Tells everybody who asked to hear of promises on a topic that one was kept: one letter each, in their language, with
 * one press to stop. Telling again writes no second letter, so a job that died half-way begins anew.
 */
export async function tellOfPromise({ id, slug, topic }: { id: string; slug: string; topic: string }) {
  const wanted = promiseTopic(topic)
  const people = (await readSubscriptions()).filter(({ topics }) => topics.includes(wanted))
  for (const person of people) {
    const { language } = person
    const stop = linkTo('stop', language, stopToken(person.id))
    const read = new URL(`/${language}/you-said/${slug}/`, process.env.SITE_URL ?? 'http://localhost:4321')
      .href
    const { email } = openSubscriber(person.id, person.sealed)
    const letter = writeLetter(email, language, 'mail:promise', { read, stop })
    await writeLetterTo(person.id, letterRow({ ...letter, stop }, letterId(id, person.id)))
  }
}

/** The same promise and the same person are the same letter (RFC 9562, version 8: an id of our own making). */
export function letterId(promise: string, person: string): string {
  const hash = createHash('sha256').update(`promise|${promise}|${person}`).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex', 0, 16).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}
