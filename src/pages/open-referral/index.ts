import type { APIRoute } from 'astro'
import { about, openAnswer } from '#site/open-referral.ts'

export const prerender = false

export const GET: APIRoute = () => openAnswer(about)
