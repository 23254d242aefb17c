/**
 * `npm run quiz -- check|import|export`
 *
 * `check` checks banks: those that are named, or all of the course. `import` writes a file of another program as a bank, and
 * `export` a bank as a file of another program; what did not cross is said on the error stream. Ends with 0, with 1 where a bank
 * is wrong or nothing could be read, or with 2 where the command is.
 */
import { quizCommand } from './quiz-command'

process.exitCode = await quizCommand(process.argv.slice(2), {
  out: (content) => process.stdout.write(content),
  error: (line) => console.error(line),
})
