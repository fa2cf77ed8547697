/** The 97.5 % point of the normal distribution, for intervals that hold 95 %. */
const z = 1.959963984540054

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The 95 % Wilson score interval of a proportion, without correction for continuity or a finite population
 * (`domain.md` 3.6; E. B. Wilson 1927): low, high = (2O + z² ∓ z√(z² + 4Oq)) / (2(n + z²)), where O is the number
 * observed, n the number asked and q = 1 − O/n. It holds for small n and for 0 and 100 %. It speaks of chance alone,
 * not of who chose to answer. `of` is more than zero.
 */
export function wilson(observed: number, of: number): Interval {
  const middle = 2 * observed + z ** 2
  const reach = z * Math.sqrt(z ** 2 + 4 * observed * (1 - observed / of))
  const whole = 2 * (of + z ** 2)
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}
