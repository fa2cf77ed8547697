import { run } from './support/command.ts'

/** Format, types and lint: `npm run check`. */
export const checks = [
  { name: 'format', command: 'prettier', options: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: 'astro', options: ['check', '--minimumFailingSeverity', 'warning'] },
  {
    name: 'lint',
    command: 'eslint',
    options: ['--config', 'test/eslint.config.js', '--max-warnings', '0', 'src', 'db', 'test'],
  },
]

if (import.meta.main) {
  for (const { name, command, options } of checks) {
    const { passed, output } = await run(command, options)
    if (!passed) console.log(output)
    console.log(`${name}: ${passed ? 'passed' : 'failed'}`)
    if (!passed) process.exitCode = 1
  }
}
