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
  { href: '/team/insight/experience/', title: 'team:insight.experience.short', role: 'reviewer' },
  { href: '/team/comments/', title: 'team:comments.title', role: 'reviewer' },
  { href: '/team/themes/', title: 'team:themes.title', role: 'reviewer' },
  { href: '/team/report/', title: 'team:report.title', role: 'reviewer' },
  { href: '/team/content/', title: 'team:content.title', role: 'reviewer' },
  { href: '/team/entry/', title: 'team:entry.title', role: 'reviewer' },
  { href: '/team/handouts/', title: 'team:handouts.short', role: 'reviewer' },
  { href: '/team/received/', title: 'team:received.title', role: 'reviewer' },
  { href: '/team/you-said/', title: 'team:youSaid.title', role: ['publisher', 'translator'] },
  { href: '/team/events/', title: 'team:events.title', role: ['publisher', 'translator'] },
  { href: '/team/bulletins/', title: 'team:bulletins.title', role: 'reviewer' },
]

/** The pages somebody may open, in the order of the menu. */
export function places({ roles }: Staff): readonly Place[] {
  return everyPlace.filter(({ role }) => !role || [role].flat().some((one) => roles.includes(one)))
}
