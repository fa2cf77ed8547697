import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { builtPages } from '#test/support/built.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The compiler writes what HTML allows: `<br>` and `<meta …>` without a slash, no quotes where none are needed.
    'void-style': 'off',
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    // A style of writing, not of validity: long tables of contents and titles with the name of the service.
    'long-title': 'off',
    // Safari takes a list away with its bullets; the role gives it back.
    'no-redundant-role': 'off',
    // `<b>` and `<small>` carry no meaning here, on purpose.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
})

it('every browser and every aid reads each page the same way: the HTML is valid', async () => {
  const problems = []
  for (const [path, html] of builtPages()) {
    const { results } = await validator.validateString(html)
    const messages = results.flatMap(({ messages: found }) => found)
    problems.push(
      ...messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector})`),
    )
  }
  expect(problems).toEqual([])
})

it('the rule sees a list that holds a paragraph, and an id that is there twice', async () => {
  const { results } = await validator.validateString('<ul><p id="a">x</p></ul><p id="a">y</p>')
  const rules = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
  expect(rules).toContain('element-permitted-content')
  expect(rules).toContain('no-dup-id')
})
