import { z } from 'zod'

const sentence = z.string().trim().min(1)
const list = z.array(z.string()).default([])

/** What stands above an English page. A word that is not known here stops the build. */
export const frontMatter = z.strictObject({
  title: sentence,
  description: sentence,
  audience: sentence,
  owner: sentence,
  reviewed: z.date(),
  review: z.date(),
  sources: z.array(z.coerce.string()).min(1),
  facts: list,
  related: list,
  words: list,
  /** On the first page of a section: its pages, in their order. */
  pages: list,
})

/** A translation has words only; the rest is the English page's. */
export const translatedFrontMatter = z.looseObject({
  title: sentence,
  description: sentence,
  words: list,
})

export type FrontMatter = z.infer<typeof frontMatter>
