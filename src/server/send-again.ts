import type { IncomingMessage } from 'node:http'
import type { Answer } from './send.ts'

/** As `src/pages/[lang]/problem/` writes it: out of sight until there is something in it. */
const EMPTY = '<form method="post" hidden>'

/** The forms that people fill in; what is posted elsewhere may be a password. */
export function keepsWhatWasSent({ method }: IncomingMessage, path: string): boolean {
  return method === 'POST' && /^\/[^/]+\/forms\//.test(path)
}

/**
 * A problem's page with what somebody sent inside it, ready to be sent again: pages of a form are kept by no browser, so
 * going back would lose the words.
 */
export async function withSendAgain(request: IncomingMessage, page: Answer): Promise<Answer> {
  const fields = [...new URLSearchParams(await bodyOf(request))].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  const form = `<form method="post" action="${escaped(request.url ?? '')}">${fields.join('')}`
  return { ...page, body: Buffer.from(page.body.toString().replace(EMPTY, () => form)) }
}

/** Not longer than `guard.ts` lets through. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}
