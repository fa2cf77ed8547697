import readability from 'text-readability-ts'
import { expect, it } from 'vitest'
import { linesOn, writtenPages } from '#test/support/pages.ts'

/** The age of a child who reads this with ease: the school grade of Flesch and Kincaid, and five years. */
const ageOf = (text: string) =>
  Math.round((readability.fleschKincaidGrade(text.replace(names, 'Ann')) + 5) * 10) / 10

/** A name is read as one thing, however long it is: it counts as a short word. */
const names = new RegExp(
  [
    'Adult Social Care( Direct| Stakeholder Group)?|Carers Trust( Heart of England)?|Carers Action Plan',
    'Coventry( City Council)?|British Sign Language|Age UK|Easy Read|Admiral Nurses?|Samaritans',
    'Urdu|Punjabi|Gujarati|Romanian|Tigrinya|Dementia Hub( Steering Group)?',
    '(Local Integrated|Initial Contact|Community Discharge|Community Resilience|All Age Disabilities) Teams?',
    'Older People’s Team|Promoting Independence|Occupational Therapy and Equipment',
    '(Learning Disability|Autism) Partnership Board|Carers Bulletin|Help and Connect|CV Life',
  ].join('|'),
  'g',
)

/** Most of it is prescribed by law, word by word. */
const prescribed = ['accessibility.md']

const ages = writtenPages()
  .filter(({ path }) => !prescribed.includes(path))
  .map(({ path, head, blocks }) => ({ path, age: ageOf(proseOf([head.description, ...linesOn(blocks)])) }))
  .sort((a, b) => b.age - a.age)

it('lets somebody of ten read every page, and somebody of eight half of them', () => {
  console.log(ages.map(({ path, age }) => `${age.toFixed(1).padStart(5)}  ${path}`).join('\n'))
  const middle = ages[Math.floor(ages.length / 2)]?.age
  expect(ages.filter(({ age }) => age > 10)).toEqual([])
  expect(middle).toBeLessThanOrEqual(8)
})

it('tells hard from easy', () => {
  expect(ageOf('We talk with you. You say what helps.')).toBeLessThan(8)
  expect(ageOf('The multidisciplinary assessment facilitates personalised commissioning.')).toBeGreaterThan(
    15,
  )
})

/** Whatever is not a sentence of its own, such as a heading or a line of a list, ends like one. */
function proseOf(pieces: readonly string[]): string {
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => /\s/.test(piece))
    .map((piece) => (/[.!?]$/.test(piece) ? piece : `${piece.replace(/[:,;]$/, '')}.`))
    .join(' ')
}
