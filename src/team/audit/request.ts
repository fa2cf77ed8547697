import type { Access } from '#auth/guard.ts'
import type { Action, Deed } from './line.ts'
import { note } from './note.ts'

/**
 * Records what a page of the team answered, before anything of it leaves. The page's own first line says what is to be
 * recorded, so that no page can forget to.
 */
export async function noteRequest(access: Access, request: Request, response: Response): Promise<void> {
  const action = actionOf(access, request, response)
  if (!action) return
  const { staff, why, detail } = access
  const deed: Deed = { staff, action, about: new URL(request.url).pathname }
  const said = { ...(why ? { why } : {}), ...(detail ? { detail } : {}) }
  await note({ ...deed, said })
}

/** What a request was, for the audit; undefined when it was nothing that is recorded. */
export function actionOf(
  { refused, records, shows }: Access,
  { method }: Request,
  { status, headers }: Response,
): Action | undefined {
  if (refused) return 'refused'
  if (status >= 400) return undefined
  if (headers.get('content-disposition')?.startsWith('attachment')) return 'export'
  if (shows) return 'view'
  if (method === 'POST') return 'change'
  return records === 'views' ? 'view' : undefined
}
