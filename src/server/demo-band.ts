import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { HeldFile } from './files.ts'
import type { Answer } from './send.ts'

const held = new Map<string, string>()

/** A page of a demonstration: before anything else it says that all of it is made up. */
export function banded(answer: Answer, path: string): Answer {
  const isPage = String(answer.headers['content-type'] ?? '').startsWith('text/html')
  return isPage ? { ...answer, body: withBand(answer.body, path) } : answer
}

/** The built pages, with the band. They are not compressed ahead any more: a demonstration has few readers. */
export function bandedFiles(files: ReadonlyMap<string, HeldFile>): ReadonlyMap<string, HeldFile> {
  return new Map(
    [...files].map(([path, file]) => [path, file.type.startsWith('text/html') ? again(file, path) : file]),
  )
}

function again(file: HeldFile, path: string): HeldFile {
  const plain = withBand(file.plain, path)
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  return { ...file, plain, br: undefined, gzip: undefined, etag: `W/"${hash}"` }
}

function withBand(page: Buffer, path: string): Buffer {
  const code = /^\/([^/]+)\//.exec(path)?.[1] ?? 'en'
  return Buffer.from(page.toString().replace(/<body[^>]*>/, (body) => `${body}${bandIn(code)}`))
}

/** The words `site:demo` of a language; of English where the address has none. */
function bandIn(code: string): string {
  const file = `locales/${/^[\w-]+$/.test(code) ? code : 'en'}/site.json`
  const known = held.get(file) ?? (existsSync(file) ? wordsIn(file) : wordsIn('locales/en/site.json'))
  held.set(file, known)
  return `<aside class="demo-band" aria-label="${known}">${known}</aside>`
}

function wordsIn(file: string): string {
  const { demo } = JSON.parse(readFileSync(file, 'utf8')) as { demo: string }
  return demo.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\n', ' ')
}
