import { dictionary } from '@zxcvbn-ts/language-common'

const common = new Set<string>(dictionary['passwords-common'])

/**
 * Whether a password is one that guessers try first: a common one, also twice over or with numbers and signs around it,
 * a run of the keyboard or of one letter, or the person's own name or address.
 */
export function isCommon(password: string, theirs: readonly string[] = []): boolean {
  const typed = password.normalize('NFKC').toLowerCase().trim()
  const bare = typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const forms = [typed, bare, once(typed), once(bare)]
  return forms.some((form) => common.has(form) || form.length < 4 || isOwn(form, theirs)) || isRun(typed)
}

/** `sunnysunnysunny` is `sunny`. */
const once = (text: string) => /^(.+?)\1+$/u.exec(text)?.[1] ?? text

function isOwn(form: string, theirs: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '')
  const [name = '', email = ''] = theirs.map(plain)
  const own = [name, email, email.split('@')[0] ?? ''].filter((text) => text.length > 0)
  return own.includes(plain(form))
}

/** `123456789012`, `abcdefghijkl`, `qwertyuiopas`. */
function isRun(text: string): boolean {
  const rows = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm']
  return rows.some((row) => row.includes(text) || [...row].reverse().join('').includes(text))
}
