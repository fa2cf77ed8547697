import { keyedHashes } from '#sealing/derived.ts'
import { ringInUse } from '#sealing/keys.ts'
import { openValue, sealValue } from '#sealing/record.ts'

/** What somebody wants to get, and in which language. */
export interface Wish {
  readonly topics: readonly string[]
  readonly language: string
}

/** What is sealed of a subscription: the address, and a wish that its owner has not said yes to. */
export interface Subscriber {
  readonly email: string
  readonly wish?: Wish
}

/** What an address is found by: a hash for every key that is in use, the newest first. Capitals do not matter. */
export function addressHashes(email: string): readonly [string, ...string[]] {
  return keyedHashes(ringInUse(), 'contacts|address', email.trim().toLowerCase())
}

export function sealSubscriber(id: string, subscriber: Subscriber): Uint8Array {
  return sealValue(ringInUse(), place(id), subscriber)
}

export function openSubscriber(id: string, sealed: Uint8Array): Subscriber {
  return openValue(ringInUse(), place(id), sealed) as Subscriber
}

const place = (id: string) => ({ table: 'subscriptions', id, field: 'sealed', schema: 1 })
