import type { Answers } from './form.ts'

/** When a step is asked, or what a rule wants. Data rather than a function, so that it can be hashed, printed in words and exported. */
export type Condition =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly given: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** The question was answered with one of these options (or, when several may be chosen, with at least one). */
export const is = (question: string, ...options: string[]): Condition => ({ question, is: options })
/** Something was answered or written. */
export const given = (question: string): Condition => ({ given: question })
export const all = (...conditions: Condition[]): Condition => ({ all: conditions })
export const any = (...conditions: Condition[]): Condition => ({ any: conditions })
export const not = (condition: Condition): Condition => ({ not: condition })

/** Whether a condition holds for these answers. A question without an answer matches nothing. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  if ('given' in condition) return [answers[condition.given] ?? []].flat().length > 0
  const chosen = [answers[condition.question] ?? []].flat()
  return chosen.some((option) => typeof option === 'string' && condition.is.includes(option))
}

/** The questions a condition looks at. */
export function questionsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(questionsOf)
  if ('any' in condition) return condition.any.flatMap(questionsOf)
  if ('not' in condition) return questionsOf(condition.not)
  return ['given' in condition ? condition.given : condition.question]
}
