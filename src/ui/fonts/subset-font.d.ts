declare module 'subset-font' {
  /** The font with only the glyphs that this text needs, joined forms included; or with all, in another format. */
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: { targetFormat: 'woff2' | 'sfnt'; keepAllGlyphs?: boolean },
  ): Promise<Uint8Array>
}
