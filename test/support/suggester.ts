import type { Decided } from '#insight/themes/scores.ts'
import { learn, type Coded, type Known } from '#insight/themes/words/learn.ts'
import { suggestGroups } from '#insight/themes/words/suggest.ts'

/** A person names every group after what most of its comments are about, and merges those of one name. */
export function groupedAndNamed(comments: readonly Coded[]): readonly Decided[] {
  const given = comments.map((): string[] => [])
  for (const { members } of suggestGroups(comments)) {
    const name = most(members.flatMap((at) => comments[at]?.themes ?? []))
    for (const at of members) if (name) given[at]?.push(name)
  }
  return comments.map(({ themes }, at) => ({ suggested: [...new Set(given[at])], decided: themes }))
}

/** Themes suggested for each comment from what people decided about others: `parts` parts, each left out once. */
export function learnedFromOthers(
  comments: readonly Coded[],
  parts: number,
  book: readonly Known[],
): readonly Decided[] {
  const learned = Array.from({ length: parts }, (_, part) =>
    learn(
      comments.filter((__, at) => at % parts !== part),
      book,
    ),
  )
  return comments.map((comment, at) => ({
    suggested: learned[at % parts]?.(comment) ?? [],
    decided: comment.themes,
  }))
}

function most(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
