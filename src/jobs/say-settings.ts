import { builtIn } from '#team/settings/settings.ts'

/** For the start of the portal, which then builds the pages with them. */
process.send?.(await builtIn())
process.exit(0)
