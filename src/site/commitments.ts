/** The eight commitments in the council's order: the place is the colour of the pane. `offer/<id>` is the page. */
export const commitments = [
  { id: 'strengths', icon: 'grow' },
  { id: 'home', icon: 'home' },
  { id: 'ageing-well', icon: 'sun' },
  { id: 'resources', icon: 'balance' },
  { id: 'joined-up', icon: 'join' },
  { id: 'safe', icon: 'shield' },
  { id: 'carers', icon: 'care' },
  { id: 'workforce', icon: 'people' },
] as const

export type Commitment = (typeof commitments)[number]

/** The place of the commitment a page is about, 0 to 7; undefined for every other page. */
export function commitmentOf(path: string): number | undefined {
  const place = commitments.findIndex(({ id }) => `offer/${id}` === path)
  return place < 0 ? undefined : place
}
