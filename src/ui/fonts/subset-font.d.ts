declare module 'subset-font' {
  /** The font with only the glyphs that this text needs, joined forms included. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>
}
