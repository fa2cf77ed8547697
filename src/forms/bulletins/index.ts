import type { Form, Step } from '#engine/form.ts'
import { bulletinsV1 } from './v1.ts'

/** The bulletins, and promises kept by what they are about: `promise-` and a topic of "We asked, you said, we did". */
const topics: Step = {
  id: 'topics',
  questions: {
    topics: {
      kind: 'many-of',
      counted: true,
      hint: true,
      options: [
        'asc',
        'carers',
        'promise-carers',
        'promise-breaks',
        'promise-money',
        'promise-information',
        'promise-health',
        'promise-safety',
        'promise-taking-part',
        'promise-providers',
      ],
    },
  },
}

/** News by email. Nobody gets any before saying yes from their own address. */
export const bulletins: Form = {
  ...bulletinsV1,
  version: 2,
  steps: bulletinsV1.steps.map((step) => (step.id === topics.id ? topics : step)),
}
