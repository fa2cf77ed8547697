import { scoresOf, type Scores } from '#insight/themes/scores.ts'
import { learn, type Coded } from '#insight/themes/words/learn.ts'
import { suggestGroups } from '#insight/themes/words/suggest.ts'

/** A person names every group after what most of its comments are about, and merges those of one name. */
export function groupedAndNamed(comments: readonly Coded[]): Scores {
  const given = comments.map((): string[] => [])
  for (const { members } of suggestGroups(comments)) {
    const name = most(members.flatMap((at) => comments[at]?.themes ?? []))
    for (const at of members) if (name) given[at]?.push(name)
  }
  return scoresOf(comments.map(({ themes }, at) => ({ suggested: [...new Set(given[at])], decided: themes })))
}

/** Themes suggested for each comment from what people decided about others: `parts` parts, each left out once. */
export function learnedFromOthers(comments: readonly Coded[], parts: number): Scores {
  return scoresOf(
    Array.from({ length: parts }, (_, part) => {
      const suggest = learn(comments.filter((_, at) => at % parts !== part))
      return comments
        .filter((_, at) => at % parts === part)
        .map((comment) => ({ suggested: suggest(comment), decided: comment.themes }))
    }).flat(),
  )
}

function most(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
