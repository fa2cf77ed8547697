/** The parts of FHIR R4 (4.0.1) that a form is said in: https://hl7.org/fhir/R4/questionnaire.html */

export interface Coding {
  readonly system: string
  readonly code: string
  readonly display?: string
  readonly _display?: Element
}

export interface Element {
  readonly extension: readonly Extension[]
}

export interface Extension {
  readonly url: string
  readonly extension?: readonly Extension[]
  readonly valueBoolean?: boolean
  readonly valueCode?: string
  readonly valueCodeableConcept?: { readonly coding: readonly Coding[] }
  readonly valueInteger?: number
  readonly valuePeriod?: { readonly start: string; readonly end: string }
  readonly valueString?: string
}

/** One line of what decides whether an item is asked. */
export interface EnableWhen {
  readonly question: string
  readonly operator: 'exists' | '=' | '!='
  readonly answerBoolean?: boolean
  readonly answerCoding?: Coding
  readonly answerDate?: string
  readonly answerString?: string
}

export interface Item {
  readonly linkId: string
  readonly type: 'group' | 'display' | 'choice' | 'string' | 'text' | 'date'
  readonly text?: string
  readonly _text?: Element
  readonly extension?: readonly Extension[]
  readonly enableWhen?: readonly EnableWhen[]
  readonly enableBehavior?: 'all' | 'any'
  readonly required?: boolean
  readonly repeats?: boolean
  readonly maxLength?: number
  readonly answerOption?: readonly { readonly valueCoding: Coding }[]
  readonly item?: readonly Item[]
}

export interface Questionnaire {
  readonly resourceType: 'Questionnaire'
  readonly url: string
  readonly version: string
  readonly name: string
  readonly title: string
  readonly _title?: Element
  readonly derivedFrom?: readonly string[]
  readonly status: 'active' | 'retired'
  readonly description: string
  readonly _description?: Element
  readonly language: string
  readonly item: readonly Item[]
}

export interface ResponseItem {
  readonly linkId: string
  readonly answer?: readonly ResponseAnswer[]
  readonly item?: readonly ResponseItem[]
}

export interface ResponseAnswer {
  readonly valueCoding?: Coding
  readonly valueDate?: string
  readonly valueString?: string
}

export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse'
  readonly questionnaire: string
  readonly status: 'completed'
  readonly language: string
  readonly identifier?: { readonly system: string; readonly value: string }
  readonly authored?: string
  readonly _authored?: Element
  readonly item: readonly ResponseItem[]
}

export interface Concept {
  readonly code: string
  readonly display: string
  readonly designation?: readonly { readonly language: string; readonly value: string }[]
  readonly concept?: readonly Concept[]
}

export interface CodeSystem {
  readonly resourceType: 'CodeSystem'
  readonly url: string
  readonly version: string
  readonly name: string
  readonly title: string
  readonly status: 'active' | 'retired'
  readonly content: 'complete'
  readonly caseSensitive: true
  readonly hierarchyMeaning: 'grouped-by'
  readonly concept: readonly Concept[]
}

export interface Bundle {
  readonly resourceType: 'Bundle'
  readonly type: 'collection'
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Questionnaire | CodeSystem }[]
}
