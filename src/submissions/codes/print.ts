import { grouped } from './code.ts'
import { newSlipCode } from './slip.ts'

const MOST_SHEETS = 20
const SLIPS_A_SHEET = 8

/** How many sheets somebody asked for, or undefined when that is no number we print. */
export function sheetsFrom(typed: string): number | undefined {
  const sheets = /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : 0
  return sheets >= 1 && sheets <= MOST_SHEETS ? sheets : undefined
}

/** The short address of a place, or of a slip handed out there. */
export function shortAddress(site: string, place: string, slip?: string): string {
  return `${site}s/${slip ? `${place}.${slip}` : place}/`
}

/** New slips for a place: the code as it is printed, and what its square leads to. Nothing of them is kept. */
export function printSlips(place: string, sheets: number, site: string) {
  return Array.from({ length: sheets * SLIPS_A_SHEET }, () => newSlipCode()).map((slip) => ({
    code: grouped(slip),
    link: shortAddress(site, place, slip),
  }))
}
