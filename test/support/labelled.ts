import { readFileSync } from 'node:fs'
import themes from '../../src/jobs/demo/themes.json' with { type: 'json' }
import type { Coded } from '#insight/themes/words/learn.ts'

/** Comments that somebody made up and coded, in four languages: nobody said any of it. */
export const languagesLabelled = ['en', 'pl', 'ur', 'ar'] as const

export function labelled(): readonly Coded[] {
  return languagesLabelled.flatMap((tag) =>
    readFileSync(`src/jobs/demo/comments/${tag}.txt`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const [themes = '', text = ''] = line.split('\t')
        return { tag, text, themes: themes.split(',') }
      }),
  )
}

/** What an officer would search for: four or five words for each theme and language. */
const keywords = Object.fromEntries(
  Object.entries(themes).map(([id, { words }]) => [id, words as Readonly<Record<string, readonly string[]>>]),
)

export function byKeywords({ text, tag }: Pick<Coded, 'text' | 'tag'>): readonly string[] {
  const said = text.toLowerCase()
  return Object.keys(keywords).filter((theme) => keywords[theme]?.[tag]?.some((word) => said.includes(word)))
}

/** A code book that has the words an officer would search for, in every language. */
export const codeBookWithWords = Object.entries(keywords).map(([id, words]) => ({
  id,
  words: Object.values(words).flat(),
}))
