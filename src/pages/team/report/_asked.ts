import type { Translate } from '#i18n/translate.ts'
import { reportAsCsv } from '#insight/report/csv.ts'
import { reportAsDocx } from '#insight/report/docx.ts'
import type { Report } from '#insight/report/model.ts'
import { quarterOf, quartersUntil } from '#insight/report/quarters.ts'
import { signedReport } from '#insight/report/signed.ts'
import { reportNow } from './_material.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The signed report an address asks for, or the quarter's as it would be now. */
export async function reportAsked({ searchParams }: URL, t: Translate) {
  const today = new Date().toISOString().slice(0, 10)
  const quarters = quartersUntil(today)
  const quarter = quarterOf(searchParams.get('quarter') ?? '') ?? quarters[1]
  if (!quarter) return undefined
  const version = Number(searchParams.get('version'))
  const signed = version > 0 ? await signedReport(quarter.first, version) : undefined
  if (version > 0 && !signed) return undefined
  const lines = (name: string) =>
    (searchParams.get(name) ?? '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean)
  const written = { events: lines('events'), next: lines('next') }
  const report = signed?.report ?? (await reportNow(quarter, written, t))
  return { quarter, quarters, signed, report, written, open: quarter.after > today }
}

/** A report as a file: for Word, or its tables. */
export async function asFile(report: Report, kind: string): Promise<Response | undefined> {
  if (kind === 'docx') return file(await reportAsDocx(report), DOCX, `${report.quarter}.docx`)
  if (kind === 'csv') return file(reportAsCsv(report), 'text/csv; charset=utf-8', `${report.quarter}.csv`)
  return undefined
}

function file(body: Buffer | string, type: string, name: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="report-${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
