import type { Role, Staff } from '#auth/staff.ts'

interface Place {
  readonly href: string
  /** The key of its name. */
  readonly title: string
  /** Who may open it; without one, everybody in the team. */
  readonly role?: Role | readonly Role[]
}

const everyPlace: readonly Place[] = [
  { href: '/team/', title: 'team:home.title' },
  { href: '/team/insight/', title: 'team:insight.short', role: 'reviewer' },
  { href: '/team/comments/', title: 'team:comments.title', role: 'reviewer' },
  { href: '/team/themes/', title: 'team:themes.title', role: 'reviewer' },
  { href: '/team/report/', title: 'team:report.title', role: 'reviewer' },
  { href: '/team/you-said/', title: 'team:youSaid.title', role: ['publisher', 'translator'] },
  { href: '/team/events/', title: 'team:events.title', role: ['publisher', 'translator'] },
  { href: '/team/content/', title: 'team:content.title', role: ['translator', 'reviewer', 'publisher'] },
  { href: '/team/languages/', title: 'team:languages.title', role: ['translator', 'reviewer'] },
  { href: '/team/entry/', title: 'team:entry.title', role: 'reviewer' },
  { href: '/team/handouts/', title: 'team:handouts.short', role: 'reviewer' },
  { href: '/team/received/', title: 'team:received.title', role: ['reviewer', 'carers-triage'] },
  { href: '/team/assessments/', title: 'team:casework.title', role: 'carers-triage' },
  { href: '/team/rights/', title: 'team:rights.title', role: 'carers-triage' },
  { href: '/team/safeguarding/', title: 'team:access.safeguarding.title', role: 'safeguarding-reader' },
  { href: '/team/bulletins/', title: 'team:bulletins.title', role: 'reviewer' },
  { href: '/team/people/', title: 'team:access.people.title', role: 'administrator' },
  { href: '/team/settings/', title: 'team:access.settings.title', role: 'administrator' },
  { href: '/team/audit/', title: 'team:access.audit.title', role: 'administrator' },
]

/** The pages somebody may open, in the order of the menu. */
export function places({ roles }: Staff): readonly Place[] {
  return everyPlace.filter(({ role }) => !role || [role].flat().some((one) => roles.includes(one)))
}
