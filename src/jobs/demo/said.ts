import { readFileSync } from 'node:fs'

export interface Said {
  readonly language: string
  readonly text: string
  /** Undefined: nobody has coded it. */
  readonly themes: readonly string[] | undefined
}

const LANGUAGES = ['en', 'pl', 'ur', 'ar', 'more']

/** Every made-up comment: `themes, tab, text`, and in `more.txt` the language before them. */
export function everyComment(): readonly Said[] {
  return LANGUAGES.flatMap((name) =>
    readFileSync(`${import.meta.dirname}/comments/${name}.txt`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const [text = '', themes = '', language = name] = line.split('\t').reverse()
        return { language, text, themes: themes === '' ? undefined : themes.split(',') }
      }),
  )
}
