import { expect, test } from 'vitest'
import { pChart, xmrChart } from '#insight/statistics/control-chart.ts'
import { specialCauses, type Cause } from '#insight/statistics/special-cause.ts'

const near = (value: number | undefined, published: number) =>
  expect(Math.abs((value ?? NaN) - published)).toBeLessThan(1e-9)

/**
 * D. C. Montgomery, Introduction to Statistical Quality Control, 6th edition, table 7.1: 30 samples of 50 cans of orange
 * juice concentrate, p̄ = 0.2313, limits 0.4102 and 0.0524. The further places: Python’s decimal module, forty digits.
 */
const cans = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
]

test('a p-chart has the limits that Montgomery printed for his cans of orange juice', () => {
  const { centre, points } = pChart(cans.map((observed) => ({ observed, of: 50 })))
  near(centre, 0.2313333333333333333)
  near(points[0]?.high, 0.4102391185947384492)
  near(points[0]?.low, 0.0524275480719282174)
})

test('his samples 15 and 23 are outside, and no other', () => {
  const chart = pChart(cans.map((observed) => ({ observed, of: 50 })))
  const outside = specialCauses(chart).flatMap((causes, place) =>
    causes.includes('outside') ? [place + 1] : [],
  )
  expect(outside).toEqual([15, 23])
})

/** The same book, table 7.4: purchase orders, 234 faults in 2,450, in samples of 80 to 120; p̄ = 0.096. */
test('groups of different sizes have limits of their own, cut off at nothing', () => {
  const sizes = [100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90]
  const rest = [100, 100, 100, 100, 90, 90]
  const faults = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9]
  const { centre, points } = pChart(
    [...sizes, ...rest].map((of, place) => ({ observed: faults[place] ?? 0, of })),
  )
  near(centre, 0.0955102040816326531)
  near(points[0]?.high, 0.1836857134354922319)
  near(points[0]?.low, 0.0073346947277730742)
  near(points[1]?.high, 0.1940934205145819414)
  near(points[1]?.low, 0)
  near(points[11]?.high, 0.1760030632359937626)
  expect(points[10]?.value).toBeGreaterThan(points[10]?.high ?? 1)
})

/** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: x̄ = 50.81, mR̄ = 1.8778, limits 55.8041 and 45.8159. */
test('an XmR chart has the limits that the NIST handbook printed for its flow rates', () => {
  const { centre, points } = xmrChart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])
  near(centre, 50.81)
  near(points[0]?.high, 55.8040898345153664)
  near(points[0]?.low, 45.8159101654846336)
})

const flat = { low: -3, high: 3, sigma: 1 }
const causesOf = (...values: number[]) =>
  specialCauses({ centre: 0, points: values.map((value) => ({ value, ...flat })) }).at(-1)

test.each<[string, number[], Cause[]]>([
  ['a point beyond a limit', [0, 3.01], ['outside']],
  ['a point on a limit is not beyond it', [0, 3], []],
  ['seven on one side are a shift', [1, 0.5, 1, 0.5, 1, 0.5, 1], ['shift']],
  ['six are not', [1, 0.5, 1, 0.5, 1, 0.5], []],
  ['a point on the centre ends a run', [1, 0.5, 1, 0, 0.5, 1, 0.5, 1], []],
  ['seven that rise are a trend', [-1.9, -1, -0.5, 0.1, 0.5, 1, 1.9], ['trend']],
  ['six that rise are not', [-1, -0.5, 0.1, 0.5, 1, 1.9], []],
  ['two of three near the same limit', [-2.5, 0.1, -2.5], ['near-limit']],
  ['near different limits they are not', [2.5, 0.1, -2.5], []],
  ['with two between them they are not', [-2.5, 0.1, 0.2, -2.5], []],
])('%s', (_, values, causes) => {
  expect(causesOf(...values)).toEqual(causes)
})
