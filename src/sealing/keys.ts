/** The keys that wrap data keys. New values use the newest; older ones stay until nothing needs them. */
export interface KeyRing {
  readonly newest: { readonly id: string; readonly key: Uint8Array }
  /** Every key, for what does not say which one it was made with. */
  readonly all: readonly Uint8Array[]
  /** @throws Error when the ring does not hold the key */
  key(id: string): Uint8Array
  /** Every key, the newest first. */
  everyKey(): readonly Uint8Array[]
}

/**
 * Reads `{"k1": "<base64 of 32 bytes>", "k2": …}`: the last one is the newest.
 * @throws Error that says which key is wrong, never what it is
 */
export function keyRing(json: string): KeyRing {
  const keys = new Map(
    Object.entries(JSON.parse(json) as Record<string, string>).map(([id, text]) => [id, keyFrom(id, text)]),
  )
  const newest = [...keys].at(-1)
  if (!newest) throw new Error('SEALING_KEYS holds no key')
  return {
    newest: { id: newest[0], key: newest[1] },
    all: [...keys.values()],
    key(id) {
      const key = keys.get(id)
      if (!key) throw new Error(`SEALING_KEYS does not hold the key "${id}"`)
      return key
    },
    everyKey: () => [...keys.values()].reverse(),
  }
}

let ring: KeyRing | undefined

/** The ring of this process, from the setting SEALING_KEYS. */
export function ringInUse(): KeyRing {
  ring ??= keyRing(process.env.SEALING_KEYS ?? '{}')
  return ring
}

function keyFrom(id: string, text: string): Uint8Array {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32) throw new Error(`The key "${id}" in SEALING_KEYS is not 32 bytes long`)
  return key
}
