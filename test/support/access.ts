import { globSync } from 'node:fs'

/** Every address of the team's pages, from the files that make them. */
export const everyAddress: readonly string[] = globSync('src/pages/team/**/*.{astro,ts}')
  .filter((file) => !/\/_/.test(file))
  .map((file) =>
    file
      .replace(/^src\/pages/, '')
      .replace(/\.(astro|ts)$/, '/')
      .replace(/\/index\/$/, '/')
      // A file to take away has its own ending, and no slash.
      .replace(/\.(csv|xlf|xlsx)\/$/, '.$1'),
  )
  .sort()

/** `nobody`, `everybody`, or the roles that may, with spaces between. */
type Who = string

/**
 * Who gets in, address by address. An address that is not here makes the test red: decide who may open it, write it on
 * the first line of the page, and then here. `[…]` is filled in by the test.
 */
export const expected: Readonly<Record<string, Who>> = {
  '/team/': 'everybody',
  '/team/account/': 'everybody',
  '/team/assessments/': 'carers-triage',
  '/team/assessments/[case]/': 'carers-triage',
  '/team/assessments/quarter/': 'carers-triage',
  '/team/audit/': 'administrator',
  '/team/audit/export/': 'administrator',
  '/team/bulletins/': 'reviewer',
  '/team/comments/': 'reviewer',
  '/team/content/': 'translator reviewer publisher',
  '/team/entry/': 'reviewer',
  '/team/entry/[form]/': 'reviewer',
  '/team/handouts/': 'reviewer',
  '/team/handouts/close/': 'reviewer',
  '/team/handouts/slips/': 'reviewer',
  '/team/insight/': 'reviewer',
  '/team/insight/[form]/': 'reviewer',
  '/team/insight/[form]/figures.csv': 'reviewer',
  '/team/insight/[form]/figures.xlsx': 'reviewer',
  '/team/events/': 'publisher translator',
  '/team/events/words/[id]/[language]/': 'translator',
  '/team/languages/': 'translator reviewer',
  '/team/languages/[code]/': 'translator reviewer',
  '/team/languages/[code].xlf': 'translator reviewer',
  '/team/languages/[code].xlsx': 'translator reviewer',
  '/team/report/': 'reviewer',
  '/team/themes/': 'reviewer',
  '/team/you-said/': 'publisher translator',
  '/team/you-said/new/': 'publisher',
  '/team/you-said/[entry]/': 'publisher translator',
  '/team/you-said/[entry]/edit/': 'publisher',
  '/team/you-said/[entry]/words/[language]/': 'translator',
  '/team/people/': 'administrator',
  '/team/people/[id]/': 'administrator',
  '/team/received/': 'reviewer carers-triage',
  '/team/received/[reference]/': 'reviewer',
  '/team/received/contacts/': 'reviewer',
  '/team/rights/': 'carers-triage',
  '/team/settings/': 'administrator',
  '/team/safeguarding/': 'safeguarding-reader',
}

/** Addresses that are for people who are not signed in, or only half. */
export const forAnybody: readonly string[] = [
  '/team/join/[token]/',
  '/team/second/',
  '/team/second/set/',
  '/team/sign-in/',
  '/team/sign-out/',
]

/** Addresses that do something only when they are posted to: a link there leads elsewhere. */
export const postOnly: readonly string[] = [
  '/team/audit/export/',
  '/team/handouts/close/',
  '/team/handouts/slips/',
]
