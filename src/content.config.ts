import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { frontMatter, translatedFrontMatter } from '#site/front-matter.ts'

/** `carers/breaks.md` is the page `carers/breaks`; `carers/index.md` is `carers`. */
const pathOf = ({ entry }: { entry: string }) => entry.replace(/\.md$/, '').replace(/(^|\/)index$/, '')
const raw = { deferRender: true }

export const collections = {
  pages: defineCollection({
    loader: glob({ base: 'locales/en/pages', pattern: '**/*.md', generateId: pathOf, ...raw }),
    schema: frontMatter,
  }),
  /** By language and path: `ur/carers/breaks`. */
  translations: defineCollection({
    loader: glob({
      base: 'locales',
      pattern: ['*/pages/**/*.md', '!en/**'],
      generateId: ({ entry }) => pathOf({ entry: entry.replace('/pages/', '/') }),
      ...raw,
    }),
    schema: translatedFrontMatter,
  }),
}
