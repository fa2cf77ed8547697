export type PaneState = 'lit' | 'half' | 'clear'

export interface Pane {
  /** The corners, as SVG writes them. */
  readonly points: string
  /** One of the eight colours of glass, 0 to 7. */
  readonly colour: number
  readonly state: PaneState
}

const side = 12

/** Square panes in rows, as in the mark and on a confirmation. */
export function squares(columns: number, panes: readonly Omit<Pane, 'points'>[]): readonly Pane[] {
  return panes.map((pane, place) => {
    const x = (place % columns) * side
    const y = Math.floor(place / columns) * side
    return { ...pane, points: corners(x, x + side, [y, y], [y + side, y + side]) }
  })
}

/** Heights of the lead lines where each light of the window meets the next, from top to bottom. */
const leads = [
  [0, 0, 0, 0, 0, 0, 0, 0, 0],
  [30, 17, 33, 20, 38, 18, 31, 15, 27],
  [52, 46, 60, 41, 58, 45, 62, 42, 55],
  [84, 72, 82, 74, 88, 70, 85, 73, 81],
  [100, 100, 100, 100, 100, 100, 100, 100, 100],
] as const

/** The window, 800 by 100: lights side by side, as many as there are, each in four pieces that meet the next along one line. */
export function lights(panes: readonly Omit<Pane, 'points'>[]): readonly Pane[] {
  const width = 800 / panes.length
  return panes.flatMap((pane, light) =>
    leads.slice(1).map((low, piece) => ({
      ...pane,
      points: corners(light * width, (light + 1) * width, at(leads[piece], light), at(low, light)),
    })),
  )
}

function at(line: readonly number[] = [], light: number): readonly [number, number] {
  const repeats = line.length - 1
  return [line[light % repeats] ?? 0, line[(light + 1) % repeats] ?? 0]
}

function corners(left: number, right: number, top: readonly number[], bottom: readonly number[]): string {
  return `${left},${top[0]} ${right},${top[1]} ${right},${bottom[1]} ${left},${bottom[0]}`
}
