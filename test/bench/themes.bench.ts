import { scoresOf, type Scores } from '#insight/themes/scores.ts'
import { suggestGroups } from '#insight/themes/words/suggest.ts'
import { byKeywords, labelled, languagesLabelled } from '#test/support/labelled.ts'
import { groupedAndNamed, learnedFromOthers } from '#test/support/suggester.ts'

/** How well themes are suggested for made-up comments in four languages, beside a search for words. */
const comments = labelled()
console.log(`${comments.length} made-up comments, 8 themes. Precision, recall, F1:`)

for (const only of [undefined, ...languagesLabelled]) {
  const some = only ? comments.filter(({ tag }) => tag === only) : comments
  console.log(`\n${only ?? 'all four languages'} (${some.length})`)
  const keyword = scoresOf(
    some.map((comment) => ({ suggested: byKeywords(comment), decided: comment.themes })),
  )
  say('words an officer would search for', keyword)
  say('groups before anybody decided, named', groupedAndNamed(some), keyword)
  say('learned from half the decisions', learnedFromOthers(some, 2), keyword)
  say('learned from nine tenths of them', learnedFromOthers(some, 10), keyword)
}

const began = performance.now()
const many = Array.from({ length: 10 }, () => comments).flat()
console.log(
  `\n${many.length} comments grouped in ${(performance.now() - began + time(() => suggestGroups(many))).toFixed(0)} ms`,
)

function say(name: string, scores: Scores, beside?: Scores): void {
  const shown = [scores.precision, scores.recall, f1(scores)].map((share) =>
    ((share ?? 0) * 100).toFixed(1).padStart(5),
  )
  const ratio = beside ? `  (${(f1(scores) / f1(beside)).toFixed(2)} times the search)` : ''
  console.log(`  ${name.padEnd(38)} ${shown.join('  ')}${ratio}`)
}

function f1({ precision = 0, recall = 0 }: Scores): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function time(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
