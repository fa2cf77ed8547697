import { namesOf } from '#auth/names/names.ts'
import type { Staff } from '#auth/staff.ts'
import { copiesOf, type Copy } from '#insight/comments/copies.ts'
import { codingsOf, keyOf, lastWords, type Codings } from '#insight/themes/coding.ts'
import { commentsToRead, someComments, type Comment } from '#submissions/comments/comments.ts'
import { openIds } from './_open.ts'

/** What the page shows: what waits, everything, or what somebody else has coded, to be read a second time. */
export const shows = ['unread', 'all', 'second'] as const
export type Show = (typeof shows)[number]

export interface Filter {
  readonly show: Show
  readonly form: string | undefined
  readonly language: string | undefined
  readonly skip: number
}

/** One thing somebody wrote, with what was decided about it. */
export interface ShownComment extends Comment {
  readonly question: string
  readonly text: string
  readonly copy: Copy | undefined
  readonly codings: Codings | undefined
}

export function filterIn({ searchParams }: URL): Filter {
  const show = shows.find((one) => one === searchParams.get('show')) ?? 'unread'
  const skip = Number(searchParams.get('skip'))
  return {
    show,
    form: searchParams.get('form') || undefined,
    language: searchParams.get('language') || undefined,
    skip: Number.isInteger(skip) && skip > 0 ? skip : 0,
  }
}

export async function shownComments(filter: Filter, staff: Staff) {
  const { comments, more } = await found(filter, staff)
  const ids = comments.map(({ id }) => id)
  const [copies, codings] = await Promise.all([copiesOf(ids), codingsOf(ids)])
  const names = await namesOf(
    [...codings.values()].flatMap(({ history }) => history.flatMap((one) => one.staff ?? [])),
  )
  const shown = comments.flatMap((comment) =>
    Object.entries(comment.written).map(([question, text]): ShownComment => {
      const key = keyOf({ response: comment.id, question })
      const copy = copies.find((one) => keyOf(one) === key)
      return { ...comment, question, text, copy, codings: codings.get(key) }
    }),
  )
  return { comments: shown, more, names }
}

async function found({ show, form, language, skip }: Filter, staff: Staff) {
  const forms = form ? openIds.filter((id) => id === form) : openIds
  if (show !== 'second') return commentsToRead({ unread: show === 'unread', forms, language, skip })
  const open = (await lastWords(form)).filter(({ decided, people }) => decided && !people.has(staff.id))
  const comments = await someComments(
    open.slice(skip, skip + 20).map(({ response }) => response),
    forms,
  )
  return {
    comments: comments.filter((one) => !language || one.language === language),
    more: open.length > skip + 20,
  }
}
