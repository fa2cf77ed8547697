import { createTransport } from 'nodemailer'
import { languageOf } from '#i18n/languages.ts'
import type { Letter } from './letter.ts'

/** How a try ended. Refused: by what it is, for now or for good. Away: the mail server could not be asked. */
export type Outcome =
  | { readonly sent: true }
  | { readonly refused: string; readonly forGood: boolean }
  | { readonly away: string }

export interface Post {
  send(id: string, letter: Letter): Promise<Outcome>
  close(): void
}

/** A try ends before the next one is due, which is a minute after it began at the earliest. */
const LONGEST_TRY = 45_000

/** The way out, by the settings SMTP_URL and MAIL_FROM. Undefined without them. */
export function openPost({ SMTP_URL, MAIL_FROM } = process.env): Post | undefined {
  if (!SMTP_URL || !MAIL_FROM) return undefined
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  const transport = createTransport({
    url: SMTP_URL,
    ...limits,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(id, letter) {
      const late = lateAfter(LONGEST_TRY)
      try {
        await Promise.race([transport.sendMail(asMessage(MAIL_FROM, id, letter)), late.rejected])
        return { sent: true }
      } catch (error) {
        return outcomeOf(error)
      } finally {
        clearTimeout(late.timer)
      }
    },
    close: () => transport.close(),
  }
}

function asMessage(from: string, id: string, { to, subject, text, language, stop }: Letter) {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
  const toStop = { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    messageId: `<${id}@${domain}>`,
    textEncoding: 'quoted-printable' as const,
    headers: {
      'Content-Language': languageOf(language)?.tag ?? language,
      'Auto-Submitted': 'auto-generated',
      ...(stop ? toStop : {}),
    },
  }
}

/** Codes alone: the message of a mail server repeats the address, and often more. */
function outcomeOf(error: unknown): Outcome {
  const { code = 'UNKNOWN', responseCode } = error as { code?: string; responseCode?: number }
  const failure = [code, responseCode].filter(Boolean).join(' ')
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return { away: failure }
  return { refused: failure, forGood: (responseCode ?? 0) >= 500 }
}

function lateAfter(milliseconds: number) {
  const { promise, reject } = Promise.withResolvers<never>()
  const late = Object.assign(new Error('The mail server took too long'), { code: 'ETIMEDOUT' })
  return { rejected: promise, timer: setTimeout(() => reject(late), milliseconds) }
}
