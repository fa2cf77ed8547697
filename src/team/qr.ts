import { create } from 'qrcode'

/** Light around the code, as wide as readers need (ISO/IEC 18004: four modules). */
const quiet = 4

/** A QR code as an image for `src`: black on white, read with a seventh of it hidden. */
export function qrImage(text: string): string {
  return `data:image/svg+xml,${encodeURIComponent(qrDrawing(text))}`
}

/** The same as SVG. */
export function qrDrawing(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const side = size + 2 * quiet
  const dark = [...data.keys()].filter((place) => data[place])
  const path = dark.map((at) => `M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
}
