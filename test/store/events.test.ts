import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { events } from '#db/schema/contacts.ts'
import {
  addEvent,
  cancelEvent,
  comingEvents,
  countEvents,
  eventIn,
  noteAttended,
  partsOfEvent,
  translateEvent,
} from '#contacts/events/events.ts'

const hours = (count: number) => new Date(Date.now() + count * 3_600_000)
const stall = { title: 'Stall', about: 'Ask us.', place: 'Spon End', starts: hours(24), ends: hours(26) }

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${events} CASCADE`))
})

async function added(change: Partial<typeof stall> = {}): Promise<string> {
  const id = randomUUID()
  expect(await addEvent({ ...stall, ...change }, id)).toEqual([])
  return id
}

test('an event is coming up until it is over, the next one first', async () => {
  await added({ title: 'Later', starts: hours(48), ends: hours(50) })
  await added()
  await added({ title: 'Over', starts: hours(-4), ends: hours(-2) })
  expect((await comingEvents('en')).map(({ title }) => title.text)).toEqual(['Stall', 'Later'])
})

test('who leaves something out, or ends before the beginning, is told what', async () => {
  expect(await addEvent({ ...stall, title: ' ', starts: undefined })).toEqual(['title', 'starts', 'ends'])
  expect(await addEvent({ ...stall, ends: hours(20) })).toEqual(['ends'])
})

test('somebody reads an event in their language until its English changes', async () => {
  const id = await added()
  await translateEvent(id, 'ur', 'title', 'اسٹال')
  expect((await eventIn(id, 'ur'))?.title).toEqual({ text: 'اسٹال', own: true })
  expect((await eventIn(id, 'ur'))?.about).toEqual({ text: 'Ask us.', own: false })
  await ask((db) => db.update(events).set({ title: 'Big stall' }))
  expect((await eventIn(id, 'ur'))?.title).toEqual({ text: 'Big stall', own: false })
  expect((await partsOfEvent(id, 'ur'))?.[0]).toMatchObject({ state: 'outdated' })
})

test('a cancelled event is still there, so that nobody waits at the door', async () => {
  const id = await added()
  await cancelEvent(id)
  expect(await comingEvents('en')).toMatchObject([{ cancelled: true }])
})

test('how many came is counted for the report, without what was cancelled or is still to come', async () => {
  const past = { starts: hours(-4), ends: hours(-2) }
  const one = await added(past)
  await added(past)
  await cancelEvent(await added(past))
  await added()
  expect(await noteAttended(one, ' 42 ')).toBe(true)
  expect(await noteAttended(one, 'many')).toBe(false)
  expect(await countEvents('2020-04-01')).toEqual({ events: 2, people: 42 })
})
