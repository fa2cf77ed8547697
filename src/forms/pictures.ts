/** Pictures for Easy Read, by `question`, `question.option` or `start.sentence`. Their names are those of `ui/pictures.ts`. */
export type Pictures = Readonly<Record<string, string>>

/** The same pictures for the options of one question. */
export function beside(question: string, options: Pictures): Pictures {
  return Object.fromEntries(Object.entries(options).map(([option, name]) => [`${question}.${option}`, name]))
}

export const yesNo: Pictures = { yes: 'yes', no: 'no' }
export const yesNoOrNot: Pictures = { ...yesNo, 'prefer-not': 'prefer-not' }
export const yesPartlyNo: Pictures = { ...yesNo, partly: 'partly', 'not-sure': 'not-sure' }
export const unlessNotNeeded: Pictures = { ...yesPartlyNo, 'not-needed': 'not-needed' }

/** From the best option to the worst: four or five faces. */
export function faces(question: string, ...options: string[]): Pictures {
  const names = ['very-happy', 'happy', 'all-right', 'unhappy', 'very-unhappy']
  const used = options.length < 5 ? names.filter((name) => name !== 'all-right') : names
  return beside(question, Object.fromEntries(options.map((option, place) => [option, used[place] ?? ''])))
}

export const stayInTouchPictures: Pictures = {
  wants: 'tell',
  'wants.know-result': 'letter',
  name: 'write',
  email: 'email',
  phone: 'phone',
}
