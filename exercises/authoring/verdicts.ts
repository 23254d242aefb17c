/**
 * `npm run exercises:verdicts [-- slug ...] [--locale en|zh]`: what learners read who hand in the starter or a mutant.
 *
 * The texts go to stdout, in both languages or in the one named. Exit 1 with what is wrong on stderr, always for both: a
 * sentence without its call or values, one that speaks as an assertion does or is too long, an answer before the last hint.
 */
import { parseArgs } from 'node:util'
import { hintsKeepTheAnswer } from '../gate/checks/hints-keep-the-answer'
import { messagesSayIt } from '../gate/checks/messages-say-it'
import { gradeAll } from '../gate/evidence'
import { problemText } from '../gate/problem'
import { listExercises, loadExercise } from '../load'
import { type Locale, verdictsText } from './verdicts-text'

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function commandLine(): { named: string[]; locales: readonly Locale[] } {
  const { values, positionals: named } = parseArgs({
    allowPositionals: true,
    options: { locale: { type: 'string' } },
  })
  const { locale } = values
  if (locale === undefined) return { named, locales: ['en', 'zh'] }
  if (locale === 'en' || locale === 'zh') return { named, locales: [locale] }
  throw new Error(`--locale is '${locale}', and must be en or zh; without it, both are shown.`)
}

let wrong = 0
try {
  const { named, locales } = commandLine()
  const slugs = named.length > 0 ? named : listExercises()
  for (const slug of slugs) {
    const exercise = loadExercise(slug)
    const verdicts = await gradeAll(exercise)
    for (const locale of locales) console.log(verdictsText(exercise, verdicts, locale))
    for (const problem of [...messagesSayIt({ exercise, verdicts }), ...hintsKeepTheAnswer({ exercise })]) {
      console.error(`${problemText(problem)}\n`)
      wrong += 1
    }
  }
  console.log(wrong === 0 ? 'Every text says what it must.' : `${wrong} text(s) to correct.`)
} catch (error) {
  console.error(said(error))
  wrong += 1
}
// A spare worker of the grader waits for the next submission; there is none.
process.exit(wrong === 0 ? 0 : 1)
