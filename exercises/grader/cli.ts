import { readFileSync } from 'node:fs'
import { argv, exit, stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { loadExercise } from '#exercises/load'
import { messageOf } from './message'
import { gradeInNode } from './node/grade'
import type { Verdict } from './verdict'

const USAGE = `Usage: npm run grade -- <slug> <file.ts> [--json] [--lang en|zh]

Grades a file against an exercise, as the page does.
Exit status: 0 passed, 1 failed, 2 did not run, 3 timed out or out of memory,
64 for a wrong command line, 70 where the grader itself failed.`

const EXIT = { passed: 0, failed: 1, 'did-not-run': 2, 'timed-out': 3, 'out-of-memory': 3 } as const
const WRONG_COMMAND_LINE = 64
const GRADER_FAILED = 70

type Locale = 'en' | 'zh'

/** What a terminal is told about a verdict. */
function reportOf(verdict: Verdict, locale: Locale) {
  const { exercise } = loadExercise(verdict.slug)
  const { slug, status, points, maxPoints, reason } = verdict
  return {
    slug,
    status,
    points,
    maxPoints,
    tests: verdict.tests.map((test) => {
      const message = messageOf(exercise, test, locale)
      const hint = test.status === 'failed' ? exercise.tests[test.id]?.hints[0]?.[locale] : undefined
      return { id: test.id, status: test.status, ...(message && { message }), ...(hint && { hint }) }
    }),
    ...(reason && {
      reason: { kind: reason.kind, message: reason.message[locale], line: reason.line, test: reason.test },
    }),
  }
}

type Report = ReturnType<typeof reportOf>

const asText = ({ slug, status, points, maxPoints, tests, reason }: Report): string =>
  [
    `${slug}: ${status}, ${points} of ${maxPoints} points`,
    ...(reason ? [reason.message] : []),
    ...tests.flatMap(({ id, status, message, hint }) => [
      `${status.padEnd(7)} ${id}`,
      ...(message && status === 'failed' ? [`        ${message}`] : []),
      ...(hint ? [`        ${hint}`] : []),
    ]),
  ].join('\n')

function commandLine() {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: { json: { type: 'boolean' }, lang: { type: 'string', default: 'en' } },
  })
  const [slug, file, ...more] = positionals
  if (slug === undefined || file === undefined || more.length > 0) throw new Error('expected an exercise and a file.')
  if (values.lang !== 'en' && values.lang !== 'zh') throw new Error(`--lang is '${values.lang}', and must be en or zh.`)
  const locale: Locale = values.lang
  loadExercise(slug)
  return { slug, source: readFileSync(file, 'utf8'), json: values.json === true, locale }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

try {
  const { slug, source, json, locale } = commandLine()
  stderr.write(
    'This runs the file in a thread of this process, which is no sandbox: grade only files that you trust.\n',
  )
  const verdict = await gradeInNode({ slug, source }).catch((error: unknown) => {
    stderr.write(`The grader itself failed, and nothing was graded: ${said(error)}\n`)
    exit(GRADER_FAILED)
  })
  const report = reportOf(verdict, locale)
  stdout.write(`${json ? JSON.stringify(report, null, 2) : asText(report)}\n`, () => exit(EXIT[verdict.status]))
} catch (error) {
  stderr.write(`${said(error)}\n\n${USAGE}\n`)
  exit(WRONG_COMMAND_LINE)
}
