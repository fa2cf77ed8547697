/** A way to reach somebody. Only confirmed ones are shown. */
export interface Line {
  readonly number: string
  readonly confirmed: boolean
  readonly source: string
}

/** Adult Social Care Direct, the front door. */
export const direct: Line = {
  number: '024 7683 3003',
  confirmed: true,
  source: 'Cabinet Member pack, 4 December 2023',
}

/** The same line by text relay, for people who do not hear or speak on the phone. */
export const relay: Line = { ...direct, number: '18001 024 7683 3003' }

export const email = { address: 'ascdirect@coventry.gov.uk', source: direct.source }

/** The Emergency Duty Team, when the offices are closed. Waits for the council to confirm it. */
export const outOfHours: Line = {
  number: '024 7683 2222',
  confirmed: false,
  source: 'an older copy of the council’s safeguarding page',
}

/** National numbers. */
export const emergency: Line = { number: '999', confirmed: true, source: 'national' }
export const samaritans: Line = { number: '116 123', confirmed: true, source: 'national' }
export const nhs: Line = { number: '111', confirmed: true, source: 'national' }
