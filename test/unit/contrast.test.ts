import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const [light = '', dark = ''] = readFileSync('src/ui/tokens.css', 'utf8').split('prefers-color-scheme: dark')

describe.each([
  ['by day', tokens(light)],
  ['in the dark', { ...tokens(light), ...tokens(dark) }],
])('somebody with low vision, %s', (_, colours) => {
  it.each([
    ['ink', 'paper'],
    ['ink', 'raised'],
    ['ink', 'sky'],
    ['ink', 'urgent-paper'],
    ['quiet-ink', 'paper'],
    ['quiet-ink', 'raised'],
    ['quiet-ink', 'sky'],
    ['quiet-ink', 'urgent-paper'],
    ['action', 'paper'],
    ['action', 'raised'],
    ['action', 'sky'],
    ['on-action', 'action'],
    ['on-gold', 'gold'],
    ['urgent', 'paper'],
    ['urgent', 'raised'],
    ['urgent', 'urgent-paper'],
    ['done', 'paper'],
    ['done', 'raised'],
  ])('reads %s on %s: at least 7 to 1', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(7)
  })

  it.each([
    ['lead', 'paper'],
    ['lead', 'raised'],
    ['lead', 'sky'],
    ['action', 'sky'],
    ['urgent', 'urgent-paper'],
  ])('sees the edge of a control, %s against %s: at least 3 to 1', (edge, ground) => {
    expect(contrast(colours[edge], colours[ground])).toBeGreaterThanOrEqual(3)
  })
})

it('tells black from white by 21 to 1, and a colour from itself by 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#6b7580', '#6b7580')).toBe(1)
})

function tokens(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex] as const),
  )
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(hex = 'missing'): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
