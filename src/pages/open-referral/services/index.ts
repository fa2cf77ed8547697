import type { APIRoute } from 'astro'
import { openAnswer, referralPage } from '#site/open-referral.ts'

export const prerender = false

export const GET: APIRoute = ({ url }) => openAnswer(referralPage(url.searchParams))
