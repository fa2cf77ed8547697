import { mkdir, readFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checks } from './check.ts'
import { findBrowser } from './support/browser.ts'
import { run } from './support/command.ts'
import { freePort, startProduct, teamLink } from './support/product.ts'

/** `npm test`: all that CI runs, in two lanes for two cores. The last line is the sum over all suites. */
interface Score {
  passed: number
  failed: number
}

await rm('.test', { recursive: true, force: true })
await mkdir('.test', { recursive: true })
const browser = findBrowser()
console.log(`Browser: ${browser.path} (${browser.from})`)

const beside = (await Promise.all([withoutBrowser(), withBrowser()])).flat()
const scores = [...beside, await vitest('outage', ['outage'])]
const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key], 0)
process.exitCode = sum('failed') > 0 ? 1 : 0
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)

async function withoutBrowser(): Promise<Score[]> {
  const done = [await vitest('rules, unit, store', ['plain', 'store'])]
  for (const { name, command, options } of checks) {
    done.push(await suite(name, command, options))
  }
  return [...done, await vitest('a form that was added', ['added'])]
}

async function withBrowser(): Promise<Score[]> {
  const PORT = String(await freePort())
  // Built for the address it is started at: otherwise the start would build again.
  const build = await suite('build', process.execPath, ['src/server/build.ts'], {
    SITE_URL: `http://localhost:${PORT}`,
  })
  if (build.failed > 0) return [build]
  const site = await vitest('links, HTML', ['site'])
  const product = await startProduct({ PORT, DATA_DIR: '.test/product' }).catch((error: unknown) => {
    console.log(String(error))
    return undefined
  })
  if (!product) return [build, site, { passed: 0, failed: 1 }]
  const env = {
    PRODUCT_URL: product.url,
    TEAM_LINK: await teamLink(product),
    PLAYWRIGHT_JSON_OUTPUT_FILE: resolve('.test/playwright.json'),
  }
  const options = ['test', '--config=test/playwright.config.ts', '--reporter=list,json']
  const journeys = await suite('journeys, accessibility', 'playwright', options, env)
  const score = await counted(journeys, '.test/playwright.json', playwrightScore)
  await product.stop()
  return [build, site, score]
}

async function vitest(name: string, projects: readonly string[]): Promise<Score> {
  const report = `.test/${projects.join('-')}.json`
  const options = ['run', '--config=test/vitest.config.ts', '--reporter=default', '--reporter=json']
  const chosen = projects.map((project) => `--project=${project}`)
  return counted(
    await suite(name, 'vitest', [...options, `--outputFile=${report}`, ...chosen]),
    report,
    vitestScore,
  )
}

async function suite(name: string, command: string, options: readonly string[], env = {}): Promise<Score> {
  const began = Date.now()
  const { passed, output } = await run(command, options, env)
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`\n== ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`)
  if (!passed) console.log(output)
  return { passed: Number(passed), failed: Number(!passed) }
}

/** The tests of a suite instead of the suite; a suite that ran none has failed. */
async function counted(whole: Score, file: string, score: (report: never) => Score): Promise<Score> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (!text) return { passed: 0, failed: 1 }
  const { passed, failed } = score(JSON.parse(text) as never)
  const silent = whole.failed > 0 && failed === 0
  return { passed, failed: silent || passed + failed === 0 ? failed + 1 : failed }
}

function vitestScore(report: { numPassedTests: number; numFailedTests: number }): Score {
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

function playwrightScore({
  stats,
}: {
  stats: { expected: number; unexpected: number; flaky: number }
}): Score {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
