import type { Form, Step } from '#engine/form.ts'
import { stayInTouch } from '../stay-in-touch.ts'

interface Scale {
  readonly good: readonly string[]
  readonly others: readonly string[]
  readonly leftOut: readonly string[]
}

/** A page that asks how one thing went. What stands apart is not counted. */
function asked(id: string, { good, others, leftOut }: Scale): Step {
  const options = [...good, ...others, ...leftOut]
  return {
    id,
    questions: {
      [id]: {
        kind: 'scale',
        optional: true,
        options,
        apart: leftOut[0] ?? '',
        measure: { id, good, leftOut },
      },
    },
  }
}

const yesPartlyNo: Scale = { good: ['yes'], others: ['partly', 'no'], leftOut: ['not-sure'] }
const unlessNotNeeded: Scale = { ...yesPartlyNo, leftOut: ['not-needed', 'not-sure'] }

/**
 * After a safeguarding enquiry has ended, in the shape of Making Safeguarding Personal (`domain.md` 3.9). Who answered
 * is asked, because most answers come from somebody else than the person it was about.
 */
export const safeguardingExperience: Form = {
  id: 'safeguarding-experience',
  version: 1,
  anonymous: true,
  easyRead: true,
  risky: true,
  start: ['harm', 'danger', 'safe', 'time', 'private', 'choice', 'help'],
  steps: [
    {
      id: 'who',
      questions: {
        who: { kind: 'one-of', why: true, options: ['adult', 'family-friend', 'advocate', 'professional'] },
      },
    },
    asked('wishes', yesPartlyNo),
    asked('listened', yesPartlyNo),
    asked('understood', yesPartlyNo),
    asked('informed', yesPartlyNo),
    asked('language', unlessNotNeeded),
    asked('spoke-up', unlessNotNeeded),
    asked('safer', {
      good: ['much-safer', 'bit-safer'],
      others: ['no-change', 'less-safe'],
      leftOut: ['not-sure'],
    }),
    asked('outcome', yesPartlyNo),
    asked('next-time', yesPartlyNo),
    { id: 'comment', questions: { comment: { kind: 'long-text', optional: true, hint: true, max: 3000 } } },
  ],
  after: [stayInTouch('know-result', 'talk')],
}
