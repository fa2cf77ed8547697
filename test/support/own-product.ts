import { closeDatabase } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { startProduct, type Product } from './product.ts'

export interface OwnProduct {
  readonly product: Product
  stop(): Promise<void>
}

/** A product of its own for a journey: what is sent there is nobody else’s to count, and the test can read its database. */
export async function startOwnProduct(
  name: string,
  settings: Record<string, string> = {},
): Promise<OwnProduct> {
  const data = `.test/${name}-${process.pid}`
  const database = await startEmbedded(data, () => undefined)
  process.env.DATABASE_URL = database.address
  process.env.SEALING_KEYS = JSON.stringify({ k1: Buffer.alloc(32, 5).toString('base64') })
  const product = await startProduct({
    DATABASE_URL: database.address,
    SEALING_KEYS: process.env.SEALING_KEYS,
    DATA_DIR: data,
    // The site is built for this address already.
    SITE_URL: process.env.PRODUCT_URL ?? 'http://localhost:4321',
    WORKERS: '1',
    ...settings,
  })
  const stop = async () => {
    await product.stop()
    await closeDatabase()
    await database.stop()
  }
  return { product, stop }
}
