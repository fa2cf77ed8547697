import JSZip from 'jszip'
import { asLedger } from '../ledger.ts'
import type { Library } from '../library.ts'
import type { Looked } from './returned.ts'
import { take } from './take.ts'
import { changedFiles } from './write.ts'

/** The files of `locales/` as they would be with these texts, to be put into the product by whoever keeps its sources. */
export async function bundle(
  library: Library,
  good: readonly Looked[],
  day: string,
  who?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { own, lines } = take(library, good, day, who ? { who } : undefined)
  const zip = new JSZip()
  for (const [file, content] of changedFiles(library, own)) zip.file(`locales/${file}`, content)
  zip.file(`locales/${library.language.code}/ledger.tsv`, asLedger(lines))
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }))
}
