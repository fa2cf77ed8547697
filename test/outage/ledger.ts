import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from '#test/support/client.ts'
import { answerSurvey, keyOn } from '#test/support/survey.ts'

/** What residents saw while the product was being broken: every mark they sent, and those they were thanked for. */
export interface Ledger {
  readonly sent: Set<string>
  readonly confirmed: Map<string, number>
}

/** Residents who answer one survey after the other until told to stop; each comment is a mark of its own. */
export async function answering(
  url: string,
  residents: number,
  ledger: Ledger,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(Array.from({ length: residents }, () => oneAfterTheOther(url, ledger, signal)))
}

async function oneAfterTheOther(url: string, ledger: Ledger, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const mark = randomUUID()
    const sent = await send(new Client(url), mark, ledger, signal).catch(() => false)
    if (sent) ledger.confirmed.set(mark, Date.now())
    else await pause(50)
  }
}

/** A person presses the button again when no answer comes. */
async function send(client: Client, mark: string, ledger: Ledger, signal: AbortSignal): Promise<boolean> {
  const check = await answerSurvey(client, 'en', mark)
  const key = keyOn(check)
  if (!key) return false
  ledger.sent.add(mark)
  while (!signal.aborted) {
    const answer = await client.send(check.path, { key }).catch(() => undefined)
    if (answer?.status === 303 && answer.headers.get('location')?.endsWith('/sent/')) return true
    await pause(100)
  }
  return false
}
