/** Names and titles that stay as they are in every language. */
const names = new RegExp(
  [
    'Adult Social Care( Direct| Stakeholder Group| Offer| Outcomes Framework)?|Carers Trust( Heart of England)?',
    'Care Act( 2014)?|We Asked, You Said, We Did|Coventry Interpretation and Translation Unit|Right to Speak',
    'Our Plan( for [\\d–-]+)?|Help and Connect|Shared Lives|Age UK( Coventry and Warwickshire)?|One Coventry( Plan)?',
  ].join('|'),
  'gi',
)

/** Words that sentences in English can hardly do without, and that Polish and Romanian do not have. */
const small = new Set(
  'the and you your with this that they have from what which when who can will for our their if is of not be been it'.split(
    ' ',
  ),
)

/** What is for machines: values, parts, addresses of links. */
const marks = /\{\{.*?\}\}|\{[^}]*\}|\]\([^)]*\)|:+[\w-]+|https?:\S+|\S+@\S+/g

/** The sentences of a translation that are English: by the small words that English cannot do without. */
export function englishIn(text: string): readonly string[] {
  return withoutNames(text)
    .split(/[\n|.?!:;。؟۔।]+/)
    .map((sentence) => sentence.trim())
    .filter(isEnglish)
}

/** A text without what stays as it is in every language: names, values, and marks for machines. */
export function withoutNames(text: string): string {
  return text.replace(marks, ' ').replace(names, ' ')
}

function isEnglish(sentence: string): boolean {
  const words = sentence.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? []
  const found = words.filter((word) => small.has(word))
  return words.length > 2 && new Set(found).size > 1 && found.length >= words.length / 5
}
