import { createEvent, type DateArray } from 'ics'
import type { ComingEvent } from './events.ts'

/** An event as a calendar file (RFC 5545). Its moments are in UTC, so that no calendar has to know our clocks. */
export function calendarOf(event: ComingEvent, url: string): string {
  const { error, value } = createEvent({
    uid: `${event.id}@${new URL(url).hostname}`,
    start: parts(event.starts),
    startInputType: 'utc',
    end: parts(event.ends),
    endInputType: 'utc',
    title: event.title.text,
    description: event.about.text,
    location: event.place,
    url,
    status: event.cancelled ? 'CANCELLED' : 'CONFIRMED',
    productId: 'coventry-adult-social-care/events',
  })
  if (error || value === null) throw error ?? new Error('The calendar file is empty')
  return value
}

function parts(moment: Date): DateArray {
  return [
    moment.getUTCFullYear(),
    moment.getUTCMonth() + 1,
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
  ]
}
