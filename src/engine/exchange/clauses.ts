import type { Condition } from '../condition.ts'

/** One thing that can be true of a question. */
export type Literal =
  | { readonly given: string; readonly yes: boolean }
  | { readonly question: string; readonly option: string; readonly yes: boolean }

/** Literals of which one has to be true. */
export type Clause = readonly Literal[]

/**
 * A condition as clauses that all have to hold (conjunctive normal form). No clauses: it always holds. An empty clause:
 * it never does. "Was not answered so" is said as two: not answered at all, or not so.
 */
export function clausesOf(condition: Condition, yes = true): readonly Clause[] {
  return simpler(normal(condition, yes))
}

function normal(condition: Condition, yes: boolean): readonly Clause[] {
  if ('not' in condition) return normal(condition.not, !yes)
  if ('all' in condition) return joined(condition.all, yes, yes)
  if ('any' in condition) return joined(condition.any, yes, !yes)
  if ('given' in condition) return [[{ given: condition.given, yes }]]
  const { question, is } = condition
  if (yes) return [is.map((option) => ({ question, option, yes }))]
  return is.map((option) => [
    { given: question, yes: false },
    { question, option, yes: false },
  ])
}

function joined(parts: readonly Condition[], yes: boolean, every: boolean): readonly Clause[] {
  const clauses = parts.map((part) => normal(part, yes))
  return every ? clauses.flat() : clauses.reduce(eitherOf, [[]])
}

/** Clauses that hold when all of the one or all of the other do. */
function eitherOf(some: readonly Clause[], others: readonly Clause[]): readonly Clause[] {
  return some.flatMap((clause) => others.map((other) => [...clause, ...other]))
}

/** Without what is said twice, what is always true, and what follows from a shorter clause. */
function simpler(clauses: readonly Clause[]): readonly Clause[] {
  const named = clauses
    .map((clause) => new Map(clause.map((literal) => [JSON.stringify(literal), literal])))
    .filter((clause) => ![...clause.values()].some((literal) => clause.has(opposite(literal))))
    .sort((a, b) => a.size - b.size)
  const kept: ReadonlyMap<string, Literal>[] = []
  for (const clause of named) {
    if (!kept.some((shorter) => [...shorter.keys()].every((name) => clause.has(name)))) kept.push(clause)
  }
  return kept.map((clause) => [...clause.values()])
}

function opposite(literal: Literal): string {
  return JSON.stringify({ ...literal, yes: !literal.yes })
}
