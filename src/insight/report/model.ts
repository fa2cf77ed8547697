/** A report as data: what page, document and tables all say is made from the same blocks. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  | TableBlock

export interface TableBlock {
  readonly kind: 'table'
  /** Names the table in the file of tables. */
  readonly id: string
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** So many tables are wider than they are high. */
  readonly wide?: boolean
}

export interface Report {
  /** The first day of the quarter. */
  readonly quarter: string
  readonly title: string
  /** To whom, from whom, and on which day. */
  readonly cover: readonly (readonly [string, string])[]
  readonly blocks: readonly Block[]
}
