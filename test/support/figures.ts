/** What is a number and not a figure: nobody has to prove it. */
const exempt: readonly RegExp[] = [
  // Phone numbers, and the services that are named by theirs.
  /\b(18001 )?0\d{2,4} \d{3,4} \d{3,4}\b|\b116 123\b|\b999\b|\b111\b|\b18000\b/g,
  // Laws, regulations and standards, by their year or number.
  /\b(Acts?|Regulations|Rules|Order|SI)( \d{4}( and \d{4})?(\/\d+)?)|\b(section|regulation|Article|article|paragraph) \d+[\w().]*/g,
  /\bWCAG( version)? \d\.\d( AA)?|\bversion \d\.\d\b|\bsuccess criteri(on|a) [\d., and]+|\b\d\.\d\.\d{1,2}\b|\bDAPB\d+|\bArticle \d+/g,
  // Days, and the plans that are called after their years, or end in one.
  /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?\b/g,
  /\b(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g,
  /\bby 20[3-9]\d\b|\b20\d\d\s?[–-]\s?(20)?\d\d\b/g,
  // Ages in law.
  /\b(16|17|18|25|65)\b/g,
  // What pages say of themselves.
  /\b\d+% (zoom|text)|\bup to \d+%|\bA4\b|\boption \d\b|\bCtrl\b/g,
]

const figure = /(?<![\w.,/])£?\d[\d,.]*\d?(?:\/\d\d)?%?/g

/** The figures of a sentence that no fact holds. One digit alone is a number, not a figure. */
export function unfounded(sentence: string, facts: readonly string[]): readonly string[] {
  const rest = exempt.reduce((text, pattern) => text.replace(pattern, ' '), sentence)
  const figures = [...rest.matchAll(figure)].map(([found]) => found.replace(/[.,]+$/, ''))
  const known = new Set(
    facts.flatMap((fact) => fact.match(figure)?.map((one) => one.replace(/[.,]+$/, '')) ?? []),
  )
  return figures.filter((one) => !/^\d$/.test(one) && !known.has(one) && !known.has(one.replace(/%$/, '')))
}
