import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from '#insight/wilson.ts'

/**
 * R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3, published to four places; the further
 * places are the roots of the score equation, found with fifty digits by bisection.
 */
test.each([
  { observed: 81, of: 263, low: 0.255288519878274, high: 0.3662095769828 },
  { observed: 15, of: 148, low: 0.062386399530736, high: 0.160487241723308 },
  { observed: 0, of: 20, low: 0, high: 0.161125158052819 },
  { observed: 1, of: 29, low: 0.006113214292763, high: 0.171755218793203 },
  { observed: 52.2, of: 87, low: 0.494940281845068, high: 0.696602216766108 },
])('$observed of $of has the interval that was published', ({ observed, of, low, high }) => {
  const interval = wilson(observed, of)
  expect(Math.abs(interval.low - low)).toBeLessThan(1e-9)
  expect(Math.abs(interval.high - high)).toBeLessThan(1e-9)
})

test.each([
  { people: 87, share: 0.6, low: 49.5, high: 69.7 },
  { people: 300, share: 0.6, low: 54.4, high: 65.4 },
  { people: 300, share: 0.85, low: 80.5, high: 88.6 },
])(
  '$people people at $share have the interval the domain paper works out',
  ({ people, share, low, high }) => {
    const interval = wilson(people * share, people)
    expect(100 * interval.low).toBeCloseTo(low, 1)
    expect(100 * interval.high).toBeCloseTo(high, 1)
  },
)

test('both ends are where a score test just turns, which is what the interval means', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const observed = Math.round(of * part)
      const { low, high } = wilson(observed, of)
      if (observed > 0) expect(score(low, observed, of)).toBeCloseTo(1.959963984540054 ** 2, 6)
      if (observed < of) expect(score(high, observed, of)).toBeCloseTo(1.959963984540054 ** 2, 6)
      expect(low).toBeLessThanOrEqual(observed / of + 1e-12)
      expect(high).toBeGreaterThanOrEqual(observed / of - 1e-12)
    }),
  )
})

function score(proportion: number, observed: number, of: number): number {
  return (observed / of - proportion) ** 2 / ((proportion * (1 - proportion)) / of)
}
