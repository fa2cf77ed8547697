import { request } from 'node:http'
import { forms } from '#forms/index.ts'
import { languages } from '#i18n/languages.ts'
import { Client } from '#test/support/client.ts'
import { answerSurvey, keyOn } from '#test/support/survey.ts'

/** What a step of a form costs: to ask, to save, to send a whole survey, and in bytes at first view. */
const url = process.env.PRODUCT_URL ?? 'http://localhost:4321'
/** The best peer, measured on such a machine (XGov's form builder; DEFRA's for the weight). */
const PEER = { getsPerSecond: 243, sendsPerSecond: 28.2, kB: 45 }
const LIMIT = 25_000
const CLIENTS = 16
const RUN = 4_000

const asked = await load((client) => client.get('/en/forms/experience/who/').then(() => undefined))
const saved = await load((client) =>
  client.send('/en/forms/experience/who/', { who: 'self' }).then(() => undefined),
)
const sent = await load(async (client) => {
  client.cookies.clear()
  const last = await answerSurvey(client, 'en')
  const { status } = await client.send(last.path, { key: keyOn(last) })
  if (status !== 303) throw new Error(`A survey was not sent: ${status}`)
})
say('asks a step', asked, PEER.getsPerSecond)
say('saves a step', saved, undefined)
say('sends a survey of 16 pages', sent, PEER.sendsPerSecond)

const weights = await Promise.all(firstViews().map(async (path) => ({ path, ...(await weigh(path)) })))
const heavy = weights.filter(({ bytes }) => bytes > LIMIT)
const [heaviest] = [...weights].sort((a, b) => b.bytes - a.bytes)
for (const { path, bytes, parts } of weights)
  console.log(`${String(bytes).padStart(6)} bytes (${parts})  ${path}`)
if (heaviest)
  console.log(
    `Heaviest first view: ${heaviest.bytes} of ${LIMIT} bytes; the best peer needs ${((PEER.kB * 1000) / heaviest.bytes).toFixed(1)} times as much`,
  )
process.exitCode = heavy.length > 0 ? 1 : 0

interface Load {
  readonly perSecond: number
  readonly median: number
  readonly slowest: number
}

/** Many people at once for a few seconds; milliseconds for each, the slowest of a hundred as well. */
async function load(once: (client: Client) => Promise<void>): Promise<Load> {
  const times: number[] = []
  const until = performance.now() + RUN
  const person = async () => {
    const client = new Client(url)
    while (performance.now() < until) {
      const began = performance.now()
      await once(client)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, person))
  const sorted = times.sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0
  return { perSecond: times.length / (RUN / 1000), median: at(0.5), slowest: at(0.99) }
}

function say(what: string, { perSecond, median, slowest }: Load, peer: number | undefined): void {
  const beside = peer ? `, ${(perSecond / peer).toFixed(1)} times the best peer (${peer})` : ''
  console.log(
    `${what}: ${perSecond.toFixed(1)} a second${beside}; median ${median.toFixed(1)} ms, 99 of 100 under ${slowest.toFixed(1)} ms`,
  )
}

/** The first step of every form in English, and of one form in every language. */
function firstViews(): string[] {
  const first = (code: string, form: (typeof forms)[number]) =>
    `/${code}/forms/${form.id}/${form.steps[0]?.id}/`
  const survey = forms.slice(0, 1)
  return [
    ...forms.map((form) => first('en', form)),
    ...languages.flatMap(({ code }) => survey.map((form) => first(code, form))),
  ]
}

/** HTML, style sheets and scripts, as they come over the wire. */
async function weigh(path: string): Promise<{ bytes: number; parts: string }> {
  const page = await new Client(url).get(path)
  const files = [...page.body.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)].map(([, file]) => file ?? '')
  const sizes = await Promise.all([path, ...new Set(files)].map(sizeOf))
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), parts: sizes.join(' + ') }
}

function sizeOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(new URL(path, url), { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () => resolve(bytes))
    })
      .on('error', reject)
      .end()
  })
}
