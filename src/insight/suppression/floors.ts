/** How many people stand behind everything that is shown. A setting may raise a floor, never lower it. */
export interface Floors {
  /** Nothing is said of fewer answers than this. */
  readonly base: number
  /** Every count that is shown, and what it leaves over, is of at least so many people. */
  readonly cell: number
}

/** No floor is lower than this, whatever the settings say (`domain.md` 3.7). */
export const LOWEST: Floors = { base: 10, cell: 5 }

/** What the team sees, and what everybody sees, unless a setting asks for more. */
const usual = { staff: LOWEST, public: { base: 30, cell: 10 } } as const

export type Reader = keyof typeof usual

/** The floors for a reader. Settings are whole numbers by name, such as `FLOOR_PUBLIC_CELL`; one that is too low is not taken. */
export function floorsFor(
  reader: Reader,
  settings: Readonly<Record<string, string | undefined>> = process.env,
): Floors {
  const set = (part: keyof Floors) =>
    Math.max(LOWEST[part], Number(settings[`FLOOR_${reader}_${part}`.toUpperCase()]) || usual[reader][part])
  return { base: set('base'), cell: set('cell') }
}
