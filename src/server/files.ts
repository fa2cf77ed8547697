import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** A built file, as it is and compressed. */
export interface HeldFile {
  readonly type: string
  readonly etag: string
  readonly cacheControl: string
  readonly plain: Buffer
  readonly br: Buffer | undefined
  readonly gzip: Buffer | undefined
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

const TEXT = new Set(['.css', '.csv', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest', '.xml'])

export const isText = (name: string) => TEXT.has(extname(name))

/** Every file of the built site by its address: the pages' with a slash at the end. */
export async function holdFiles(folder: string): Promise<ReadonlyMap<string, HeldFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const held = names.map(async (name) => [addressOf(name.slice(folder.length)), await hold(name)] as const)
  return new Map(await Promise.all(held))
}

function addressOf(name: string): string {
  const address = name.replaceAll('\\', '/')
  return (address.startsWith('/') ? address : `/${address}`).replace(/\/index\.html$/, '/')
}

async function hold(name: string): Promise<HeldFile> {
  const [plain, br, gzip] = await Promise.all([
    readFile(name),
    readFile(`${name}.br`).catch(() => undefined),
    readFile(`${name}.gz`).catch(() => undefined),
  ])
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  const type = TYPES[extname(name)] ?? 'application/octet-stream'
  return { plain, br, gzip, type, etag: `W/"${hash}"`, cacheControl: keptFor(name) }
}

/** Names under `_astro` change with what is in the file. A font or a picture may be drawn anew under the same name. */
function keptFor(name: string): string {
  if (/[/\\]_astro[/\\]/.test(name)) return 'public, max-age=31536000, immutable'
  if (/\.woff2$|[/\\]pictures[/\\]/.test(name)) return 'public, max-age=86400, stale-while-revalidate=604800'
  return extname(name) === '.html' ? 'no-cache' : 'public, max-age=3600'
}
