import type { Answers } from '#engine/form.ts'

/** Somebody who says something that needs help at once: what they say, on which page. `domain.md` 4.6. */
export interface Trigger {
  readonly flag: string
  readonly step: string
  readonly says: Answers
  /** What they said before, so that the page is asked. */
  readonly needs?: Answers
}

export const triggers: readonly Trigger[] = [
  { flag: 'danger', step: 'danger', says: { danger: 'yes' }, needs: { 'after-danger': 'go-on' } },
  { flag: 'cannot-go-on', step: 'go-on', says: { able: 'no' } },
  { flag: 'wants-to-stop', step: 'go-on', says: { willing: 'stop' } },
  { flag: 'nobody-takes-over', step: 'plan', says: { plan: 'nobody' } },
  { flag: 'cannot-be-left', step: 'left-alone', says: { 'left-alone': 'no' } },
  { flag: 'hurt-myself', step: 'mood', says: { mood: 'hurt-myself' } },
  { flag: 'very-low', step: 'mood', says: { mood: 'very-low' } },
  { flag: 'not-safe', step: 'safe', says: { safe: 'me' } },
  { flag: 'person-not-safe', step: 'safe', says: { safe: 'person' } },
  { flag: 'own-words', step: 'more', says: { more: 'Sometimes he hits me. I want to die.' } },
  { flag: 'own-words', step: 'more', says: { more: 'وہ مجھے مارتا ہے' } },
  {
    flag: 'own-words',
    step: 'matters',
    says: { matters: 'They keep me like a slave, and I was forced to.' },
  },
  { flag: 'own-care', step: 'own-health', says: { 'own-care': 'yes' } },
  { flag: 'own-health', step: 'health', says: { health: 'very-hard' }, needs: { 'own-health': 'yes' } },
  { flag: 'language', step: 'communication', says: { communication: ['interpreter'] } },
  { flag: 'understand', step: 'communication', says: { communication: ['hard-to-follow'] } },
  { flag: 'not-free', step: 'talk-freely', says: { 'talk-freely': 'no' } },
  { flag: 'no-contact', step: 'safe-ways', says: { 'safe-ways': ['no-contact'] } },
  { flag: 'untaught', step: 'taught', says: { taught: 'no' }, needs: { 'tasks-done': ['lifting'] } },
  { flag: 'exhausted', step: 'time', says: { nights: 'several-times' } },
]
