/** A field that people neither see nor hear. Programs that fill in every field fill in this one as well. */
export const TRAP = 'website'

/** The field of the page that asked again. */
export const ASKED = 'asked'

/** Nobody reads a page, decides and presses in less. */
const QUICKEST_PAGE = 1_000
/** Someone who skips every question still takes longer than this for any form. */
const QUICK_ENOUGH = 5_000

export interface Sent {
  /** What the trap held. */
  readonly trap: string
  /** What was written in own words. */
  readonly written: readonly string[]
  /** When the form was begun and when it was sent, in milliseconds. The first is known to the sealed draft alone. */
  readonly began: number
  readonly now: number
  /** How many pages the person went through. */
  readonly pages: number
  /** This is the answer to a page that asked again. */
  readonly asked: boolean
}

/**
 * Whether to ask for one more press of the button before anything is kept. Never twice. Being quick alone says nothing:
 * assistive programs are quick. A link, in a form filled in faster than anybody reads, is what spam is made of.
 */
export function asksAgain({ trap, written, began, now, pages, asked }: Sent): boolean {
  if (asked) return false
  const quick = now - began < Math.min(pages * QUICKEST_PAGE, QUICK_ENOUGH)
  return trap !== '' || (quick && written.some((text) => /https?:|www\./i.test(text)))
}
