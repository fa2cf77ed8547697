declare module 'xliff/js2xliff' {
  export interface XliffUnit {
    source?: string | unknown[]
    target?: string | unknown[]
    note?: string | string[]
    additionalAttributes?: Record<string, string>
    groupUnits?: Record<string, XliffUnit>
  }
  export interface XliffDocument {
    sourceLanguage: string
    targetLanguage?: string
    resources: Record<string, Record<string, XliffUnit>>
  }
  /** XLIFF 2.0. */
  export default function js2xliff(document: XliffDocument): Promise<string>
}

declare module 'xliff/xliff2js' {
  import type { XliffDocument } from 'xliff/js2xliff'
  /** What an XLIFF 2 file says; it fails on what is none. */
  export default function xliff2js(text: string): Promise<Partial<XliffDocument>>
}
