import type { Answers } from '#engine/form.ts'

/** The eight outcomes of the Care and Support (Eligibility Criteria) Regulations 2015 reg. 3(2), and health beside them. */
export const outcomes: Readonly<Record<string, readonly string[]>> = {
  'caring for a child': ['children'],
  'caring for others': ['others'],
  'a habitable home': ['home'],
  nutrition: ['eating'],
  'family and other relationships': ['family'],
  'work, training, education or volunteering': ['work'],
  'local facilities and services': ['places'],
  recreation: ['free-time'],
}

export const health: readonly string[] = ['health', 'mood', 'nights', 'own-health']

/** The nine areas of wellbeing of the Care Act 2014 s.1(2). */
export const wellbeing: Readonly<Record<string, readonly string[]>> = {
  'dignity and respect': ['respect'],
  'physical and mental health and emotional wellbeing': ['health', 'mood', 'nights'],
  'protection from abuse and neglect': ['safe', 'danger', 'talk-freely'],
  'control over day-to-day life': ['control', 'willing'],
  'work, education, training or recreation': ['work', 'free-time'],
  'social and economic wellbeing': ['money', 'family'],
  'domestic, family and personal relationships': ['family', 'children', 'others'],
  'suitability of living accommodation': ['home'],
  'contribution to society': ['places', 'work'],
}

/** Answers that say something does not go well. */
const notWell = new Set(['hard', 'very-hard', 'hardly', 'some', 'most', 'several-times', 'very-low', 'low'])
const alsoNotWell = new Set(['hurt-myself', 'me', 'person', 'both', 'less', 'stop', 'sometimes', 'no'])

/**
 * For the reviewer: which areas somebody says are hard, and by which questions. It is a way to read the answers; who is
 * eligible a person decides.
 */
export function areasTouched(
  areas: Readonly<Record<string, readonly string[]>>,
  answers: Answers,
): readonly { readonly area: string; readonly questions: readonly string[] }[] {
  return Object.entries(areas).flatMap(([area, asked]) => {
    const questions = asked.filter((name) => isNotWell(answers[name]))
    return questions.length > 0 ? [{ area, questions }] : []
  })
}

function isNotWell(answer: Answers[string] | undefined): boolean {
  return typeof answer === 'string' && (notWell.has(answer) || alsoNotWell.has(answer))
}
