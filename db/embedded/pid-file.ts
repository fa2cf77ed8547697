import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A running PostgreSQL, whoever started it. */
export interface Postmaster {
  readonly pid: number
  readonly sockets: string
}

/** Lines of postmaster.pid: process, data folder, start time, port, socket folder, address, shared memory, state. */
export async function readPidFile(data: string): Promise<(Postmaster & { ready: boolean }) | undefined> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  return pid > 0 ? { pid, sockets: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' } : undefined
}

/**
 * Whether a process is the server of a data folder. After a restart of the machine or the container its number can be
 * anybody's, and a dead one stays on the list until its parent asks. Where there is no /proc the number is believed.
 */
export async function isRunning(pid: number, data: string): Promise<boolean> {
  if (!isProcess(pid)) return false
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  return command === undefined ? process.platform !== 'linux' : command.split('\0').includes(data)
}

export function isProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * Lets PostgreSQL start over files that name a process which is not it. It takes its parent's number for its own old
 * one, and still checks, as it would not without the file, that nothing uses the old shared memory.
 */
export async function disown(data: string, { sockets }: Postmaster): Promise<void> {
  for (const file of [join(data, 'postmaster.pid'), join(sockets, '.s.PGSQL.5432.lock')]) {
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text) await writeFile(file, text.replace(/^\d+/, String(process.pid)))
  }
}
