import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openDatabase } from './database.ts'
import { keptSealingKeys } from './keys.ts'
import { readSettings } from './settings.ts'

/**
 * `npm run audit:check`: whether somebody changed or removed a line of the audit behind the portal's back. It ends with 1
 * if so. `npm run audit:check -- 1204:Zk3…` also asks whether the audit still goes through an end that was noted earlier.
 * The portal may run meanwhile.
 */
const PROGRAM = fileURLToPath(new URL('../jobs/check-audit.ts', import.meta.url))

const settings = readSettings(process.env)
const keys = settings.sealingKeys ?? (await keptSealingKeys(settings.dataDir))
const database = await openDatabase(settings)
const env = { ...process.env, DATABASE_URL: database.address, SEALING_KEYS: keys }
const [code] = (await once(fork(PROGRAM, process.argv.slice(2), { env }), 'exit')) as [number | null]
if (!database.wasRunning) await database.stop()
process.exit(code ?? 1)
