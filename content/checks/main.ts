import { checkContent } from './check-content'
import { sayProblem } from './problem'

// `npm run content:check`, a part of `npm run check`.
const problems = checkContent()
for (const problem of problems) process.stdout.write(`${sayProblem(problem)}\n`)
process.exitCode = problems.length > 0 ? 1 : 0
