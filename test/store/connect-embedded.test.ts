import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openClient } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'embedded-'))
const silent = () => undefined
// The database's own user, when this runs as root, must get through.
await chmod(dataDir, 0o711)

afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** Starts the database from a process that is then killed, as a power cut would, and says which process it is. */
async function leaveBehind(): Promise<number> {
  const program = `
    const { startEmbedded } = await import('#db/embedded.ts')
    const { pid } = await startEmbedded(${JSON.stringify(dataDir)})
    process.stdout.write(String(pid()), () => process.kill(process.pid, 'SIGKILL'))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program])
  let printed = ''
  child.stdout.on('data', (text) => (printed += String(text)))
  await once(child, 'close')
  return Number(printed)
}

async function answers(address: string): Promise<unknown> {
  const client = openClient(address, { max: 1 })
  try {
    const [row] =
      await client`SELECT current_setting('fsync') AS fsync, current_setting('data_checksums') AS sums,
      current_setting('synchronous_commit') AS commits, current_setting('listen_addresses') AS network`
    return row
  } finally {
    await client.end()
  }
}

const durable = { fsync: 'on', sums: 'on', commits: 'on', network: '' }

test('the database that a killed portal left behind is taken over, started again when it dies, and stopped', async () => {
  const left = await leaveBehind()
  const database = await startEmbedded(dataDir, silent)
  expect(database.pid()).toBe(left)
  expect(await answers(database.address)).toEqual(durable)

  process.kill(left, 'SIGKILL')
  await expect.poll(() => database.pid(), { timeout: 10_000 }).not.toBe(left)
  expect(await answers(database.address)).toEqual(durable)

  await database.stop()
  await expect(answers(database.address)).rejects.toThrow()
})

test('nobody else on the machine can reach the database', async () => {
  const database = await startEmbedded(dataDir, silent)
  const folder = new URL(database.address.replace('@/', '@localhost/')).searchParams.get('host') ?? ''

  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  await database.stop()
})

test('a place where nothing can be kept is one sentence', async () => {
  await expect(startEmbedded('/dev/null/data', silent)).rejects.toThrow('/dev/null/data')
})
