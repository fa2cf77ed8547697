import { createHash } from 'node:crypto'
import { english } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'
import { type Service, services } from './services.ts'

/** Services as Open Referral UK has them (HSDS 3.0). What is not known is left out, never empty. */
export interface ReferralService {
  readonly id: string
  readonly name: string
  readonly status: 'active'
  readonly organization_id: string
  readonly [field: string]: unknown
}

export const about = {
  version: 'HSDS-UK-3.0',
  profile: 'https://docs.openreferraluk.org/en/latest/',
  openapi_url: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
}

const t = translator(english.code)

/** A name-based identifier (RFC 9562, version 5), so that a service keeps its own from one release to the next. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1').update('6ba7b8119dad11d180b400c04fd430c8', 'hex').update(name).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex', 0, 16).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}

function referred(service: Service): ReferralService {
  const { id, name, organization, who, cost, checked, reach, topics } = service
  const own = uuidOf(`service:${id}`)
  const organization_id = uuidOf(`organization:${organization}`)
  return {
    id: own,
    name,
    status: 'active',
    organization_id,
    organization: { id: organization_id, name: organization, description: organization },
    description: t(`services:service.${id}`),
    eligibility_description: t(`services:whom.${who}`),
    ...(reach.web && { url: reach.web }),
    ...(reach.email && { email: reach.email }),
    ...(cost && cost !== 'ask' && { fees_description: t(`services:price.${cost}`) }),
    ...(checked && { assured_date: checked }),
    ...(checked && reach.phone && { phones: [{ id: uuidOf(`phone:${id}`), number: reach.phone }] }),
    attributes: topics.map((topic) => ({
      id: uuidOf(`topic:${id}:${topic}`),
      link_id: own,
      link_entity: 'service',
      label: 'topic',
      value: topic,
    })),
  }
}

/** What is only planned is no service yet. */
export const referralServices = services.filter(({ planned }) => !planned).map(referred)

export function referralService(id: string | undefined): ReferralService | undefined {
  return referralServices.find((service) => service.id === id)
}

const LARGEST_PAGE = 100

/** `?page=2&per_page=10`: what cannot be read as a page is the first one. */
export function referralPage(query: URLSearchParams) {
  const size = Math.min(whole(query.get('per_page')) ?? 50, LARGEST_PAGE)
  const page = whole(query.get('page')) ?? 1
  const pages = Math.ceil(referralServices.length / size)
  const contents = referralServices.slice((page - 1) * size, page * size)
  return {
    total_items: referralServices.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page === pages,
    empty: contents.length === 0,
    contents,
  }
}

function whole(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}

/** Open to every website: the standard asks for it, and nothing here is anybody's secret. */
export function openAnswer(body: unknown): Response {
  const headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
  return Response.json(body, { headers: { ...headers, 'Cache-Control': 'public, max-age=3600' } })
}
