import node from '@astrojs/node'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  adapter: node({ mode: 'middleware', bodySizeLimit: 2 * 1024 * 1024 }),
  session: false,
  devToolbar: { enabled: false },
  // The front server checks where a request comes from (src/server/guard.ts): Astro's own check refuses every
  // client that sends no Origin, and would shut out people on old browsers and assistive tools.
  security: { checkOrigin: false },
  // Drizzle as it comes is hundreds of files, and takes a worker a second to load; what is used of it is one.
  vite: { build: { assetsInlineLimit: 0 }, ssr: { noExternal: ['drizzle-orm'] } },
})
