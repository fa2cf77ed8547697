export interface Agreement {
  /** How many both coded. */
  readonly of: number
  /** The share on which they agree. */
  readonly agreed: number
  /** Undefined where chance alone would agree on everything: there is nothing to correct for. */
  readonly kappa: number | undefined
}

/**
 * How far two coders agree beyond chance: Cohen's kappa, (p_o − p_e) / (1 − p_e) (J. Cohen 1960), where p_o is the share
 * on which they agree and p_e what two such coders would share by chance. The first entry of `a` is about the same thing
 * as the first of `b`, and so on.
 */
export function agreement(a: readonly string[], b: readonly string[]): Agreement {
  const of = a.length
  const agreed = a.filter((code, at) => code === b[at]).length / of
  const codes = [...new Set([...a, ...b])]
  const part = (given: readonly string[], code: string) => given.filter((one) => one === code).length / of
  const chance = codes.reduce((sum, code) => sum + part(a, code) * part(b, code), 0)
  const open = 1 - chance
  return { of, agreed, kappa: of === 0 || open < 1e-12 ? undefined : (agreed - chance) / open }
}
