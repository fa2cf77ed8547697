import { checkAudit } from '#team/audit/check.ts'

const { lines, end, problems } = await checkAudit(process.argv[2])
for (const problem of problems) console.error(problem)
console.log(
  problems.length === 0
    ? `${lines} lines of the audit are as they were written. Note the end elsewhere: ${end}`
    : `Somebody changed the audit behind the portal's back.`,
)
process.exit(problems.length === 0 ? 0 : 1)
