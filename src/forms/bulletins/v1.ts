import type { Form } from '#engine/form.ts'

/** The languages of the portal, and a place for every other. */
const languages = ['en', 'pl', 'pa', 'ro', 'ur', 'ar', 'ti', 'gu', 'zh-Hant', 'another']

/** As it was first published. */
export const bulletinsV1: Form = {
  id: 'bulletins',
  version: 1,
  anonymous: false,
  start: ['what', 'yes', 'stop', 'privacy'],
  steps: [
    {
      id: 'topics',
      questions: { topics: { kind: 'many-of', counted: true, options: ['asc', 'carers'] } },
    },
    {
      id: 'language',
      questions: {
        language: {
          kind: 'one-of',
          optional: true,
          hint: true,
          counted: true,
          options: languages,
          apart: 'another',
        },
      },
    },
    { id: 'email', questions: { email: { kind: 'email', hint: true, max: 254 } } },
  ],
}
