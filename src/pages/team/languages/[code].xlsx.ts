import type { APIRoute } from 'astro'
import { download } from './_download.ts'

export const prerender = false

export const GET: APIRoute = (context) => download(context, 'xlsx')
