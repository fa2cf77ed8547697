import type { APIRoute } from 'astro'

/** Everything may be found but the team's pages. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nDisallow: /team/\n\nSitemap: ${new URL('/sitemap.xml', site).href}\n`)
