import { lastWords } from './coding.ts'
import { agreement, type Agreement } from './kappa.ts'
import { scoresOf, type Scores } from './scores.ts'

/** With fewer comments read by two, agreement says more of chance than of the code book. */
export const FEWEST_READ_TWICE = 10

export interface Trust {
  /** How far two people agree on each theme: present or not. */
  readonly agreement: readonly (Agreement & { readonly theme: string })[]
  readonly readTwice: number
  /** What the suggester proposed, beside what people decided afterwards. */
  readonly suggester: Scores
}

/** How far themes can be trusted: two readers beside each other, and the suggester beside people. */
export async function trustIn(themes: readonly string[]): Promise<Trust> {
  const words = await lastWords()
  const twice = words.flatMap(({ people }) => {
    const [one, other] = [...people].sort(([a], [b]) => a.localeCompare(b))
    return one && other ? [[one[1], other[1]] as const] : []
  })
  const present = (theme: string, said: readonly string[]) => (said.includes(theme) ? 'yes' : 'no')
  const decided = words.flatMap(({ suggested, decided: by }) =>
    suggested && by ? [{ suggested: suggested.filter((theme) => themes.includes(theme)), decided: by }] : [],
  )
  return {
    agreement: themes.map((theme) => ({
      theme,
      ...agreement(
        twice.map(([one]) => present(theme, one)),
        twice.map(([, other]) => present(theme, other)),
      ),
    })),
    readTwice: twice.length,
    suggester: scoresOf(decided),
  }
}
