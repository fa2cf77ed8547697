/** The same words in another language, on a line below. */
export interface Also {
  readonly text: string
  /** BCP 47 tag. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}
