import { expect, test, word } from '#test/support/fixtures.ts'
import { answerSurvey, keyOn } from '#test/support/survey.ts'

for (const language of ['en', 'ur']) {
  test(`a plain client with cookies sends the survey in ${language}, three times and twice at once, and is thanked`, async ({
    client,
  }) => {
    const address = `/${language}/forms/experience/`
    const check = await answerSurvey(client, language)
    expect(check.path).toBe(`${address}stay-in-touch/`)
    const fields = { key: keyOn(check) }

    const atOnce = await Promise.all([client.send(check.path, fields), client.send(check.path, fields)])
    const later = [await client.send(check.path, fields), await client.send(check.path, fields)]

    for (const { status, headers } of [...atOnce, ...later]) {
      expect([status, headers.get('location')]).toEqual([303, `${address}sent/`])
    }
    const sent = await client.get(`${address}sent/`)
    expect(sent.body).toContain(word(language, 'forms/experience', 'sent.title'))
    expect([...client.cookies]).toEqual([])
  })
}
