import type { Form, Question, Step } from '../form.ts'
import { isChoice } from '../form.ts'

/** How an answer is kept: as an option that is counted, sealed with the others, or apart from them. */
export type Kept = 'counted' | 'sealed' | 'apart'

/**
 * How the answer to a question is kept. In an anonymous form every option is counted and everything written is sealed;
 * in any other only the options that it names as counted are. Rows are sealed as a whole.
 */
export function keptAs({ anonymous }: Form, { repeat }: Step, question: Question): Kept {
  if (question.keptApart) return 'apart'
  const counted = isChoice(question) && (anonymous || question.counted === true)
  return counted && repeat === undefined ? 'counted' : 'sealed'
}
