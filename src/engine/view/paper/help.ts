/** Whom to call when it cannot wait: on the first page and the last. */
export interface Help {
  readonly title: string
  readonly ways: readonly Way[]
}

export interface Way {
  readonly text: string
  /** The same in English, where the page is a translation. */
  readonly english?: string
  readonly number: string
}
