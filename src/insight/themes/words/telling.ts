const MOST_WORDS = 4
/** A word that one comment alone has says nothing of the others. */
const FEWEST_PEOPLE = 2
const SHORT = /^(.|\p{Nd}+)$/u

/**
 * The words that tell some texts from all of them: class-based TF-IDF (Grootendorst 2022, BERTopic), tf · ln(1 + A / f),
 * where tf is how many of the texts use a word, f how many of all, and A the average number of words in a text.
 */
export function telling(texts: readonly (readonly string[])[], some: readonly number[]): readonly string[] {
  const everywhere = countIn(texts)
  const here = countIn(some.map((at) => texts[at] ?? []))
  const average = texts.reduce((sum, words) => sum + words.length, 0) / Math.max(1, texts.length)
  return [...here]
    .filter(([word, count]) => count >= FEWEST_PEOPLE && !SHORT.test(word))
    .map(([word, count]) => ({
      word,
      weight: (count / some.length) * Math.log(1 + average / (everywhere.get(word) ?? 1)),
    }))
    .sort((a, b) => b.weight - a.weight || a.word.localeCompare(b.word))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
}

function countIn(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
