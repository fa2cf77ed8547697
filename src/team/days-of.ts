import { numberOf, readSettings } from './settings/settings.ts'

/** The days the council has set for cases. */
export async function daysOfCases() {
  const settings = await readSettings()
  return {
    read: numberOf(settings, 'days-to-read'),
    urgent: numberOf(settings, 'days-urgent'),
    soon: numberOf(settings, 'days-soon'),
    inTurn: numberOf(settings, 'days-in-turn'),
    finish: numberOf(settings, 'days-to-finish'),
  }
}
