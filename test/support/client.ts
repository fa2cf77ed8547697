/** A plain HTTP client with a cookie jar: no JavaScript, no styles, no Origin header. */
export interface Answer {
  readonly status: number
  readonly path: string
  readonly body: string
  readonly headers: Headers
}

export class Client {
  readonly #url: string
  readonly cookies = new Map<string, string>()

  constructor(url: string) {
    this.#url = url
  }

  get(path: string): Promise<Answer> {
    return this.#ask(path, {})
  }

  /** Posts a form and follows where it leads, as a browser does. */
  async post(path: string, fields: Record<string, string> | string): Promise<Answer> {
    const answer = await this.send(path, fields)
    const location = answer.headers.get('location')
    return location ? this.get(location) : answer
  }

  /** Posts a form and stays. */
  send(
    path: string,
    fields: Record<string, string> | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
    return this.#ask(path, { method: 'POST', body, headers: type })
  }

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string> | undefined), ...(cookie ? { cookie } : {}) }
    const response = await fetch(new URL(path, this.#url), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return { status: response.status, path, body: await response.text(), headers: response.headers }
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (!value || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
