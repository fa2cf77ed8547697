import { STATUS_CODES } from 'node:http'
import type { HeldFile } from './files.ts'
import { plainAnswer, type Answer } from './send.ts'

type Files = ReadonlyMap<string, HeldFile>

/** The page for a problem in the language of the address, or the nearest to it that there is. */
export function problemAnswer(files: Files, path: string, status: number): Answer {
  const language = path.split('/')[1] ?? ''
  const general = status < 500 ? 400 : 500
  const page = [language, 'en']
    .flatMap((code) => [status, general].map((problem) => files.get(`/${code}/problem/${problem}/`)))
    .find((file) => file !== undefined)
  if (!page) return plainAnswer(status, `${STATUS_CODES[status] ?? 'Problem'}\n`)
  return { status, headers: { 'content-type': page.type }, body: page.plain }
}
