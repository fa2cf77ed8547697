/** What a picker for day and time gives, `2026-12-01T09:00`, as that moment in Coventry. Undefined: nothing was picked. */
export function fromClock(picked: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(picked)) return undefined
  const asUtc = new Date(`${picked}:00Z`)
  return Number.isNaN(asUtc.getTime()) ? undefined : new Date(asUtc.getTime() - ahead(asUtc))
}

/** How far the clocks in Coventry are ahead of UTC: nothing in winter, an hour in summer. */
function ahead(moment: Date): number {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment)
  return new Date(`${clock.replace(' ', 'T')}Z`).getTime() - moment.getTime()
}
