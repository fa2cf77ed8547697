import { openLetter, type LetterRow } from './letter.ts'
import { openPost, type Post } from './post.ts'
import { claimLetter, letterPutBack, letterRefused, letterSent } from './store.ts'

/** Sends every letter that is due. Without a way out they wait, and while the mail server is away too. */
export async function deliver(): Promise<void> {
  const post = openPost()
  if (!post) return
  try {
    for (;;) {
      const row = await claimLetter()
      if (!row || !(await isThere(post, row))) return
    }
  } finally {
    post.close()
  }
}

/** Tries to send one letter. Says whether the mail server was there to take it or to refuse it. */
async function isThere(post: Post, row: LetterRow): Promise<boolean> {
  const outcome = await post.send(row.id, openLetter(row))
  if ('away' in outcome) {
    await letterPutBack(row.id, outcome.away)
    return false
  }
  if ('refused' in outcome) await letterRefused(row.id, outcome.refused, outcome.forGood)
  else await letterSent(row.id)
  return true
}
