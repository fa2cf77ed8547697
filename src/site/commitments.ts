/** The eight commitments in the council's order: a colour of glass and a line icon each. `offer/<id>` is the page. */
export const commitments = [
  { id: 'strengths', colour: 0, icon: 'grow' },
  { id: 'home', colour: 1, icon: 'home' },
  { id: 'ageing-well', colour: 2, icon: 'sun' },
  { id: 'resources', colour: 3, icon: 'balance' },
  { id: 'joined-up', colour: 4, icon: 'join' },
  { id: 'safe', colour: 5, icon: 'shield' },
  { id: 'carers', colour: 6, icon: 'care' },
  { id: 'workforce', colour: 7, icon: 'people' },
] as const

export type Commitment = (typeof commitments)[number]

/** The commitment a page is about, if it is about one. */
export function commitmentOf(path: string): Commitment | undefined {
  return commitments.find(({ id }) => `offer/${id}` === path)
}
