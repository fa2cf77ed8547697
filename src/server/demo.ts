/** `npm run demo`: the portal with a store of its own, in which everybody and everything is made up. */
process.env.DEMO = 'on'
process.env.DATA_DIR = `${process.env.DATA_DIR ?? '.data'}/demo`
await import('./main.ts')

export {}
