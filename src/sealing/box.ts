import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16
const step = 1024

/**
 * Seals bytes under a 32-byte key: `nonce(12) | tag(16) | ciphertext`, AES-256-GCM (NIST SP 800-38D).
 * @param place what the bytes belong to, such as `responses|<id>|written|1`: they open nowhere else
 */
export function seal(key: Uint8Array, place: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/**
 * Opens what `seal` made.
 * @throws Error when a bit was changed, or the key or the place is another one
 */
export function open(key: Uint8Array, place: string, box: Uint8Array): Uint8Array {
  const nonce = box.subarray(0, nonceBytes)
  const tag = box.subarray(nonceBytes, nonceBytes + tagBytes)
  const opening = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  opening.setAAD(Buffer.from(place)).setAuthTag(tag)
  return Buffer.concat([opening.update(box.subarray(nonceBytes + tagBytes)), opening.final()])
}

/** Pads to steps of 1 KB, so that the length of a sealed text tells little: `length(4, big-endian) | bytes | zeros`. */
export function pad(plain: Uint8Array): Uint8Array {
  const padded = Buffer.alloc(Math.ceil((plain.length + 4) / step) * step)
  padded.writeUInt32BE(plain.length)
  padded.set(plain, 4)
  return padded
}

/** The bytes that were padded. */
export function unpad(padded: Uint8Array): Uint8Array {
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  return padded.subarray(4, 4 + length)
}
