import { is } from '#engine/condition.ts'
import type { Choice, Step } from '#engine/form.ts'

/** How one part of life goes: the eight outcomes of the Eligibility Regulations 2015 and most of wellbeing are asked so. */
const howIsIt: Choice = {
  kind: 'scale',
  optional: true,
  options: ['fine', 'hard', 'very-hard', 'not-said'],
  apart: 'not-said',
}

/** What looking after someone does to the person's own life (Care Act 2014 s.1(2) and s.10). */
export const life: readonly Step[] = [
  { id: 'daily', lead: true, questions: { eating: howIsIt, home: howIsIt } },
  {
    id: 'also-caring',
    questions: {
      'also-caring': {
        kind: 'many-of',
        optional: true,
        options: ['child', 'adult', 'nobody'],
        apart: 'nobody',
      },
    },
  },
  { id: 'children', when: is('also-caring', 'child'), questions: { children: howIsIt } },
  { id: 'others', when: is('also-caring', 'adult'), questions: { others: howIsIt } },
  { id: 'family', questions: { family: howIsIt } },
  {
    id: 'work',
    questions: {
      work: {
        ...howIsIt,
        hint: true,
        options: ['fine', 'hard', 'very-hard', 'not-wanted', 'not-said'],
        apart: 'not-wanted',
      },
    },
  },
  { id: 'out', lead: true, questions: { places: howIsIt, 'free-time': howIsIt } },
  { id: 'health', questions: { health: { ...howIsIt, hint: true } } },
  {
    id: 'mood',
    questions: {
      mood: {
        kind: 'one-of',
        optional: true,
        why: true,
        options: ['fine', 'low', 'very-low', 'hurt-myself', 'not-said'],
        apart: 'not-said',
      },
    },
  },
  { id: 'money', questions: { money: { ...howIsIt, hint: true } } },
  {
    id: 'safe',
    questions: {
      safe: {
        kind: 'one-of',
        optional: true,
        hint: true,
        why: true,
        options: ['safe', 'me', 'person', 'both', 'not-said'],
        apart: 'not-said',
      },
    },
  },
  {
    id: 'own-say',
    lead: true,
    questions: {
      control: {
        kind: 'scale',
        optional: true,
        options: ['mostly', 'some', 'hardly', 'not-said'],
        apart: 'not-said',
      },
      respect: {
        kind: 'scale',
        optional: true,
        options: ['mostly', 'some', 'hardly', 'not-said'],
        apart: 'not-said',
      },
    },
  },
]
