/**
 * `npm run quiz -- check [file …]`
 *
 * Checks banks: those that are named, or all of the course. Ends with 0, with 1 where a bank is wrong, or with 2 where the
 * command is.
 */
import { checkFiles, courseBanks } from './check/check-files'

const USAGE = 'npm run quiz -- check [file …]'

const [command, ...files] = process.argv.slice(2)
if (command === 'check') {
  const { problems, fine } = checkFiles(files.length > 0 ? files : courseBanks())
  for (const file of fine) console.log(`${file}: nothing is wrong.`)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
} else {
  console.error(`Expected what to do: ${USAGE}`)
  process.exitCode = 2
}
