/** Where the pages' frame leads, by path; the words are `site:nav.<path>`. */
export const first = ['carers', 'how-support-works', 'have-your-say'] as const

export const atTheEnd = [
  { group: 'help', paths: ['contact', 'how-support-works', 'carers', 'carers/leaflets'] },
  { group: 'say', paths: ['forms/experience', 'have-your-say', 'you-said', 'events'] },
  { group: 'promise', paths: ['offer', 'our-plan', 'carers/action-plan', 'performance'] },
  { group: 'site', paths: ['accessibility', 'privacy', 'cookies', 'languages'] },
] as const
