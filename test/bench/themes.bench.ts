import { scoresOf, type Decided, type Scores } from '#insight/themes/scores.ts'
import { suggestGroups } from '#insight/themes/words/suggest.ts'
import { byKeywords, codeBookWithWords, labelled, languagesLabelled } from '#test/support/labelled.ts'
import { groupedAndNamed, learnedFromOthers } from '#test/support/suggester.ts'

/** How well themes are suggested for made-up comments in four languages, beside a search for words. */
const comments = labelled()
const withoutWords = codeBookWithWords.map(({ id }) => ({ id, words: [] }))
console.log(`${comments.length} made-up comments, 8 themes. Precision, recall, F1:`)

const ways: readonly [string, readonly Decided[]][] = [
  [
    'words an officer would search for',
    comments.map((one) => ({ suggested: byKeywords(one), decided: one.themes })),
  ],
  ['groups before anybody decided, named', groupedAndNamed(comments)],
  ['learned from half the decisions, no words', learnedFromOthers(comments, 2, withoutWords)],
  ['learned from nine tenths, no words', learnedFromOthers(comments, 10, withoutWords)],
  ['learned from half, and the same words', learnedFromOthers(comments, 2, codeBookWithWords)],
  ['learned from nine tenths, and the words', learnedFromOthers(comments, 10, codeBookWithWords)],
]
for (const only of [undefined, ...languagesLabelled]) {
  const of = (pairs: readonly Decided[]) =>
    scoresOf(pairs.filter((_, at) => !only || comments[at]?.tag === only))
  console.log(`\n${only ?? 'all four languages'}`)
  for (const [name, pairs] of ways) say(name, of(pairs), of(ways[0]?.[1] ?? []))
}

console.log(`\n${comments.length} comments grouped in ${time(() => suggestGroups(comments)).toFixed(0)} ms`)

function say(name: string, scores: Scores, beside?: Scores): void {
  const shown = [scores.precision, scores.recall, f1(scores)].map((share) =>
    ((share ?? 0) * 100).toFixed(1).padStart(5),
  )
  const ratio = beside ? `  (${(f1(scores) / f1(beside)).toFixed(2)} times the search)` : ''
  console.log(`  ${name.padEnd(42)} ${shown.join('  ')}${ratio}`)
}

function f1({ precision = 0, recall = 0 }: Scores): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function time(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
