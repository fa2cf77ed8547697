import { expect, test } from 'vitest'
import { mayTellOfHarm } from '#submissions/harm.ts'

const harm = [
  'My son hits me when nobody is there',
  'I CAN’T GO ON',
  'وہ مجھے دھمکی دیتا ہے',
  'زوجي يضربني كل يوم',
  '我先生成日打我',
]

test.each(harm)('somebody reads first: %s', (words) => {
  expect(mayTellOfHarm([words])).toBe(true)
})

test.each(['The visits were late', 'Everyone was kind', 'ملاقاتیں دیر سے ہوئیں', '照顧員態度好'])(
  'in its turn: %s',
  (words) => {
    expect(mayTellOfHarm([words])).toBe(false)
  },
)
