/** Where a figure comes from: the yearly survey of people with care, the survey of carers every two years, or records. */
export type Origin = 'ascs' | 'sace' | 'records'

export interface Indicator {
  readonly code: string
  readonly from: Origin
  /** The code since 2023/24. A new code is not joined to the old series; an unconfirmed one says so on the page. */
  readonly revised?: { readonly code: string; readonly confirmed: boolean } | 'dropped'
  /** The row that counts the same in people. */
  readonly people?: string
  /** The quarters count from April: the second holds the first. */
  readonly soFar?: boolean
  /** The year after which the series was counted in another way. */
  readonly brokenAfter?: '2021/22'
  /** What has to be known beside the figures, by the end of its key in the words. */
  readonly notes?: readonly string[]
}

export interface Group {
  readonly id: string
  readonly indicators: readonly Indicator[]
}

const sure = (code: string) => ({ code, confirmed: true })
const unsure = (code: string) => ({ code, confirmed: false })

/** By what people care about. The order is the order of the page. */
export const groups: readonly Group[] = [
  {
    id: 'life',
    indicators: [
      { code: '1A', from: 'ascs', revised: unsure('1A') },
      { code: '1J', from: 'ascs', revised: unsure('1B'), notes: ['model'] },
      { code: '3A', from: 'ascs', revised: unsure('1D') },
    ],
  },
  {
    id: 'independence',
    indicators: [
      { code: '1B', from: 'ascs', revised: unsure('3A') },
      { code: '1C1A', from: 'records', revised: sure('3D part 1a'), notes: ['rankBefore'] },
      { code: '1C2A', from: 'records', revised: sure('3D part 2a') },
      { code: '2D', from: 'records', revised: sure('2A'), notes: ['printed75', 'wholeYear767'] },
      { code: '1E', from: 'records', revised: 'dropped', people: '1E_N' },
    ],
  },
  {
    id: 'information',
    indicators: [
      { code: '3D1', from: 'ascs', revised: unsure('3C1') },
      { code: '3D2', from: 'sace', revised: unsure('3C2') },
    ],
  },
  {
    id: 'safety',
    indicators: [
      { code: '4A', from: 'ascs', revised: unsure('4A') },
      { code: '4B', from: 'ascs', revised: 'dropped' },
      { code: 'LOCAL_SG_CONVERSION', from: 'records', notes: ['noPolarity'] },
    ],
  },
  {
    id: 'contact',
    indicators: [
      { code: '1I1', from: 'ascs', revised: unsure('5A1') },
      { code: '1I2', from: 'sace', revised: unsure('5A2') },
    ],
  },
  {
    id: 'carers',
    indicators: [
      { code: '1D', from: 'sace', revised: unsure('1C'), notes: ['across'] },
      { code: '3B', from: 'sace', revised: unsure('1E') },
      { code: '3C', from: 'sace', revised: unsure('3B') },
      { code: '1C1B', from: 'records', revised: sure('3D part 1b'), notes: ['rankBefore'] },
      { code: '1C2B', from: 'records', revised: sure('3D part 2b'), notes: ['threeQuarters'] },
      { code: 'SACE_NO_CONTROL', from: 'sace' },
      { code: 'SACE_NEGLECT', from: 'sace' },
      { code: 'SACE_NEVER_ENOUGH_TIME', from: 'sace' },
      { code: 'SACE_NO_ENCOURAGEMENT', from: 'sace' },
      { code: 'SACE_SAFETY_CONCERNS', from: 'sace' },
      { code: 'SACE_EXTREMELY_WORRIED', from: 'sace', notes: ['few'] },
      { code: 'SALT_CARERS_PER_100K', from: 'records', notes: ['notCounted'] },
    ],
  },
  {
    id: 'home',
    indicators: [
      { code: '2B1', from: 'records', revised: unsure('2D') },
      { code: '1G', from: 'records', revised: sure('2E'), notes: ['recording', 'widened'] },
      {
        code: '2A1',
        from: 'records',
        revised: sure('2B'),
        people: '2A1_N',
        soFar: true,
        brokenAfter: '2021/22',
        notes: ['population', 'fromApril'],
      },
      {
        code: '2A2',
        from: 'records',
        revised: sure('2C'),
        people: '2A2_N',
        soFar: true,
        notes: ['rate728', 'fromApril'],
      },
    ],
  },
  {
    id: 'waiting',
    indicators: [
      { code: 'LOCAL_WAIT_DAYS', from: 'records', notes: ['otherSeries'] },
      { code: 'LOCAL_WAIT_LIST', from: 'records', notes: ['list403'] },
      { code: 'LOCAL_REVIEWS', from: 'records', notes: ['reviews'] },
    ],
  },
]
