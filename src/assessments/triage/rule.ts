import type { Condition } from '#engine/condition.ts'

/** Raise this when a rule changes: every case says by which version it was put in order. */
export const RULES = 1

/** What comes first in the queue. */
export const URGENT = 1
export const SOON = 2
export const IN_TURN = 3

/** Whom to call, by the names of `#site/contact.ts`. */
export type Way = 'emergency' | 'direct' | 'relay' | 'samaritans' | 'nhs'

export interface Rule {
  /** Its words are `assessment:flag.<flag>` for the person, and `team:assessment.flag.<flag>` for the team. */
  readonly flag: string
  readonly when: Condition | 'words of harm'
  readonly priority: typeof URGENT | typeof SOON | typeof IN_TURN
  /** Why there is such a rule. */
  readonly law: string
  readonly ways: readonly Way[]
  /** The page that says more. */
  readonly more?: string
}

export const careNow = ['emergency', 'direct', 'relay'] as const
export const talkNow = ['emergency', 'samaritans', 'nhs', 'direct'] as const
