import { readdirSync } from 'node:fs'
import { findBrowser } from '#test/support/browser.ts'
import { run } from '#test/support/command.ts'
import { startProduct } from '#test/support/product.ts'

/** `npm run bench`: every benchmark beside this file, one after the other, on a product of its own. */
console.log(`Browser: ${findBrowser().path}`)
const product = await startProduct({ DATA_DIR: '.test/bench' })
const benches = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.bench.ts'))
for (const file of benches.sort()) {
  const { passed, output } = await run(process.execPath, [`${import.meta.dirname}/${file}`], {
    PRODUCT_URL: product.url,
  })
  console.log(`\n== ${file.replace('.bench.ts', '')}: ${passed ? 'passed' : 'FAILED'}\n${output}`)
  if (!passed) process.exitCode = 1
}
await product.stop()
