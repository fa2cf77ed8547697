import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The built pages by address, such as `/en/contact/`, with their HTML. */
export function builtPages(): ReadonlyMap<string, string> {
  const pages = builtFiles().filter((file) => /(^|\/)index\.html$/.test(file))
  return new Map(pages.map((file) => [addressOf(file), readFileSync(`${folder}/${file}`, 'utf8')]))
}

/** The addresses of everything that is built: pages, styles, fonts, pictures. */
export function builtAddresses(): ReadonlySet<string> {
  return new Set(builtFiles().map(addressOf))
}

const folder = 'dist/client'

function builtFiles(): readonly string[] {
  if (!existsSync(folder)) throw new Error('There is no built site. Run: npm run build')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file))
}

function addressOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/')
}
