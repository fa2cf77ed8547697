import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { asStartFailure, StartFailure } from '#db/errors.ts'

/** The sealing keys of the embedded default: made at the first start, and never again once there is a database. */
export async function keptSealingKeys(dataDir: string): Promise<string> {
  const file = join(dataDir, 'keys', 'sealing.json')
  if (existsSync(file)) return readFile(file, 'utf8')
  if (existsSync(join(dataDir, 'postgres')))
    throw new StartFailure(`${file} is missing, and what the database holds opens only with it: put it back.`)
  await makeKeys(file).catch((error: unknown) => {
    throw asStartFailure(error, file)
  })
  return readFile(file, 'utf8')
}

/** Written under another name, to the disk itself, and then linked: half a key is never found, and none replaced. */
async function makeKeys(file: string): Promise<void> {
  await mkdir(join(file, '../..'), { recursive: true, mode: 0o711 })
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  const half = `${file}.${randomUUID()}`
  const handle = await open(half, 'w', 0o600)
  await handle.writeFile(JSON.stringify({ k1: randomBytes(32).toString('base64') }))
  await handle.sync()
  await handle.close()
  await link(half, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(half)
}
