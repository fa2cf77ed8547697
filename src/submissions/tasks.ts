import type { Answers, Form } from '#engine/form.ts'
import { nextToAnswer } from '#engine/journey.ts'
import { openDraft } from './draft.ts'
import { pageToAnswer } from './next-page.ts'
import type { Visit } from './visit.ts'

/** Someone looks at the tasks of a long form. They come once the tasks that everything hangs on are done. */
export async function openTasks({
  versions,
  token,
}: Visit): Promise<{ readonly form: Form; readonly answers: Answers } | { readonly go: string }> {
  const newest = versions()
  const draft = newest && (await openDraft(newest.id, token))
  const form = draft && versions(draft.version)
  if (!draft || !form) return { go: '' }
  const page = nextToAnswer(form, draft.answers) ? pageToAnswer(form, draft.answers) : 'tasks'
  return page === 'tasks' ? { form, answers: draft.answers } : { go: page }
}
