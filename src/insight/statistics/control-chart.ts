/** One period: what was observed (a share, a rate, a mean), and between which limits chance alone keeps it. */
export interface ChartPoint {
  readonly value: number
  readonly low: number
  readonly high: number
  /** A third of the way from the centre to a limit: one standard deviation. */
  readonly sigma: number
}

export interface ControlChart {
  readonly centre: number
  readonly points: readonly ChartPoint[]
}

export interface Subgroup {
  readonly observed: number
  readonly of: number
}

/**
 * A p-chart: shares of groups that differ in size. The centre is p̄ = Σ observed / Σ asked; the limits of a group of n
 * are p̄ ± 3√(p̄(1 − p̄)/n), cut off at 0 and 1 (D. C. Montgomery, Introduction to Statistical Quality Control, 7.2).
 * There is at least one group, and none is empty.
 */
export function pChart(groups: readonly Subgroup[]): ControlChart {
  const centre = sum(groups.map(({ observed }) => observed)) / sum(groups.map(({ of }) => of))
  const points = groups.map(({ observed, of }) => {
    const sigma = Math.sqrt((centre * (1 - centre)) / of)
    const low = Math.max(0, centre - 3 * sigma)
    return { value: observed / of, low, high: Math.min(1, centre + 3 * sigma), sigma }
  })
  return { centre, points }
}

/** The mean range of two observations of a normal distribution, in standard deviations, as tables print it (d₂). */
const D2 = 1.128

/**
 * An XmR chart: single values such as means or rates. The limits are x̄ ± 3·mR̄/1.128, where mR̄ is the mean of the
 * differences between neighbours (NIST/SEMATECH e-Handbook 6.3.2.2; NHS England, Making Data Count). At least two values.
 */
export function xmrChart(values: readonly number[]): ControlChart {
  const centre = sum(values) / values.length
  const ranges = values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? value)))
  const sigma = sum(ranges) / ranges.length / D2
  const points = values.map((value) => ({
    value,
    low: centre - 3 * sigma,
    high: centre + 3 * sigma,
    sigma,
  }))
  return { centre, points }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
