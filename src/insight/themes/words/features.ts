/** Marks that change how a letter looks and not which word it is: Arabic vowel signs and the stretching line. */
const MARKS = /[\u064B-\u065F\u0670\u0640]/g
const HAN = /\p{Script=Han}/u
const SHORTEST = 3
const LONGEST = 5

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The words of a text, in small letters and one form of each letter. `Intl.Segmenter` (UAX #29, and dictionaries for
 * scripts without spaces) finds them, so that Chinese has words too.
 * @param tag the BCP 47 tag of the language it was written in; what people write may be in another
 */
export function wordsIn(text: string, tag: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىي]/g, 'ی')
  return [...segmenter(tag).segment(plain)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
}

/**
 * What a text is compared by: its words, and every run of three to five letters in them, so that a word is found again
 * with another ending or something written in front of it. Han has runs of one and two.
 */
export function featuresOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => [
    `=${word}`,
    ...(HAN.test(word) ? runs(word, 1, 2) : runs(`_${word}_`, SHORTEST, LONGEST)),
  ])
}

function runs(word: string, shortest: number, longest: number): string[] {
  const letters = [...word]
  const lengths = Array.from({ length: longest - shortest + 1 }, (_, more) => shortest + more)
  return lengths.flatMap((length) =>
    letters
      .slice(0, Math.max(0, letters.length - length + 1))
      .map((_, at) => letters.slice(at, at + length).join('')),
  )
}

function segmenter(tag: string): Intl.Segmenter {
  const known = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' })
  segmenters.set(tag, known)
  return known
}
