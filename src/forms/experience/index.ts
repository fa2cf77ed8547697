import { given } from '#engine/condition.ts'
import type { Form, Step } from '#engine/form.ts'
import { stayInTouch } from '../stay-in-touch.ts'
import { aboutYou } from './about-you.ts'
import { experienceV1 } from './v1.ts'

/** As the first version asked it, and with five faces in Easy Read, where only the happiest counts (`domain.md` 3.2). */
const satisfaction: Step = {
  id: 'satisfaction',
  questions: {
    satisfaction: {
      kind: 'scale',
      optional: true,
      options: [
        'extremely-satisfied',
        'very-satisfied',
        'quite-satisfied',
        'neither',
        'quite-dissatisfied',
        'very-dissatisfied',
        'extremely-dissatisfied',
        'prefer-not',
      ],
      apart: 'prefer-not',
      measure: {
        id: 'satisfaction',
        good: ['extremely-satisfied', 'very-satisfied'],
        leftOut: ['prefer-not'],
        ascof: { old: '3A', revised: '1D' },
      },
      easy: {
        options: ['very-happy', 'happy', 'all-right', 'unhappy', 'very-unhappy'],
        measure: {
          id: 'satisfaction-easy',
          good: ['very-happy'],
          leftOut: [],
          ascof: { old: '3A', revised: '1D' },
        },
      },
    },
  },
}

const publish: Step = {
  id: 'publish',
  when: given('comment'),
  questions: { publish: { kind: 'yes-no', optional: true, hint: true, options: ['yes', 'no'] } },
}

/**
 * The experience survey. Our own wording; the number and order of options are those the ASCOF measures need
 * (`domain.md` 3.2), so that answers can stand beside the postal survey. These are not the national questions.
 */
export const experience: Form = {
  ...experienceV1,
  version: 2,
  easyRead: true,
  steps: [...experienceV1.steps.map((step) => (step.id === satisfaction.id ? satisfaction : step)), publish],
  after: [aboutYou, stayInTouch('know-result', 'take-part')],
}
