import { commands } from './commands.ts'

/** `npm run languages`: the table; `npm run languages help`: what else there is. */
const [name = 'table', ...rest] = process.argv.slice(2)
const command = commands.find((one) => one.name === name)
if (!command) {
  console.log(
    commands.map(({ name: called, says }) => `npm run languages -- ${called.padEnd(10)} ${says}`).join('\n'),
  )
  process.exitCode = name === 'help' ? 0 : 1
} else process.exitCode = (await command.run(rest, 'locales', new Date().toISOString().slice(0, 10))) ? 0 : 1
