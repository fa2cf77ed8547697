/** The eight commitments of the offer, in the council's order: a colour of glass and a line icon each. */
export const commitments = [
  { id: 'strengths', colour: 0, icon: 'sprout' },
  { id: 'home', colour: 1, icon: 'house' },
  { id: 'ageing-well', colour: 2, icon: 'sun' },
  { id: 'resources', colour: 3, icon: 'scale' },
  { id: 'joined-up', colour: 4, icon: 'puzzle' },
  { id: 'safe', colour: 5, icon: 'shield-check' },
  { id: 'carers', colour: 6, icon: 'heart-handshake' },
  { id: 'workforce', colour: 7, icon: 'users-round' },
] as const

export type Commitment = (typeof commitments)[number]
