import { createHash } from 'node:crypto'
import { inOrder } from '../themes/frozen.ts'
import type { Report } from './model.ts'
import { addSigned, listSigned, readSigned } from './store.ts'

export { listSigned }

/** Freezes a report with everything that is in it. Undefined: somebody else signed at this moment. */
export async function signReport(report: Report, staff: string): Promise<number | undefined> {
  const before = (await listSigned()).find(({ quarter }) => quarter === report.quarter)
  const version = (before?.version ?? 0) + 1
  const { quarter } = report
  const made = await addSigned({ quarter, version, content: report, hash: hashOf(report), staff })
  return made ? version : undefined
}

/** A report as it was signed; nothing when a letter of it was changed since. */
export async function signedReport(quarter: string, version: number) {
  const row = await readSigned(quarter, version)
  if (!row) return undefined
  const report = row.content as Report
  return hashOf(report) === row.hash ? { ...row, report } : undefined
}

/** SHA-256 over everything in a report. */
export function hashOf(report: Report): string {
  return createHash('sha256').update(inOrder(report)).digest('hex')
}
