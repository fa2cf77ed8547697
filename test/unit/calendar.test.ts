import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarOf } from '#contacts/events/calendar.ts'

const openDay = {
  id: '0c5f2a34-7f0e-4b6d-9f0f-2f4f1f0a9c11',
  starts: new Date('2027-07-01T09:30:00Z'),
  ends: new Date('2027-07-01T14:00:00Z'),
  place: 'Central Library, Smithford Way; first floor',
  cancelled: false,
  title: { text: 'یومِ ملاقات, with “commas”', own: true },
  about: { text: 'Ask us.\nBring a friend.', own: true },
}

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as never)
  const [event] = calendar.getAllSubcomponents('vevent')
  if (!event) throw new Error('There is no event in the file')
  return { event: new ICAL.Event(event), status: event.getFirstPropertyValue('status'), file }
}

test('a calendar reads an open day as it is: when, where, in whatever language', () => {
  const { event, status, file } = read(calendarOf(openDay, 'https://example.org/ur/events/'))
  expect(event.summary).toBe(openDay.title.text)
  expect(event.description).toBe(openDay.about.text)
  expect(event.location).toBe(openDay.place)
  expect(event.startDate.toJSDate()).toEqual(openDay.starts)
  expect(event.endDate.toJSDate()).toEqual(openDay.ends)
  expect(event.uid).toBe(`${openDay.id}@example.org`)
  expect(status).toBe('CONFIRMED')
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 76)).toBe(true)
})

test('a calendar strikes out what was cancelled', () => {
  expect(read(calendarOf({ ...openDay, cancelled: true }, 'https://example.org/en/events/')).status).toBe(
    'CANCELLED',
  )
})
