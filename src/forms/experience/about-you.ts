import type { Choice, Step } from '#engine/form.ts'

const coarse = (...options: string[]): Choice => ({
  kind: 'one-of',
  optional: true,
  options: [...options, 'prefer-not'],
  apart: 'prefer-not',
})

/** In broad groups, in the order of the harmonised standards of the Government Statistical Service. */
export const aboutYou: Step = {
  id: 'about-you',
  lead: true,
  questions: {
    age: coarse('18-24', '25-44', '45-64', '65-74', '75-84', '85-over'),
    sex: coarse('female', 'male'),
    ethnicity: coarse('white', 'mixed', 'asian', 'black', 'other'),
    disability: coarse('yes', 'no'),
    'looks-after': coarse('yes', 'no'),
  },
}
