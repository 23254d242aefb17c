import type { Evidence } from '../evidence'
import { atTest, type Problem } from '../problem'

/** Shorter code, such as `return null`, is in every other text by chance. */
const LEAST_CODE = 12

/**
 * Nothing that a learner reads before the last hint of a test has a line of the solution in it, or what stands on its right
 * side.
 *
 * What the starter shows already gives nothing away.
 */
export function hintsKeepTheAnswer({ exercise }: Pick<Evidence, 'exercise'>): Problem[] {
  const given = withoutSpace(exercise.starter.source)
  const answers = codeOf(exercise.solution.source).filter((code) => !given.includes(withoutSpace(code)))
  return Object.entries(exercise.exercise.tests).flatMap(([id, { title, fails, hints }]) => {
    const texts = [
      { name: 'title', text: title },
      { name: 'fails', text: fails },
      ...hints.slice(0, -1).map((text, index) => ({ name: `hints[${index}]`, text })),
    ]
    return texts.flatMap(({ name, text }) =>
      (['en', 'zh'] as const).flatMap((locale) => {
        const said = withoutSpace(text[locale])
        const told = answers.find((code) => said.includes(withoutSpace(code)))
        if (told === undefined) return []
        return [
          {
            where: atTest(exercise, id),
            what: `tests.${id}.${name}.${locale} has a line of the solution: \`${told}\`.`,
            todo: 'Say what to think about, or let it be the last hint.',
          },
        ]
      }),
    )
  })
}

/** Each line of code that does something, and of each what is returned, assigned or asked in it. */
function codeOf(source: string): string[] {
  const lines = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s)\/\/.*$/, '').trim())
    .filter((line) => !line.startsWith('import '))
  const parts = lines.flatMap((line) => [
    line,
    ...[/\breturn (.+)$/, /\bif \((.+?)\) /, /[^=!<>]=>? (.+)$/].map((part) => part.exec(line)?.[1] ?? ''),
  ])
  return parts
    .map((code) => code.replace(/[\s{;,]+$/, ''))
    .filter((code) => withoutSpace(code).length >= LEAST_CODE && /[-+*/%<>=&|?([]/.test(code))
}

/** Code in a sentence may be spaced otherwise, and stands between backticks. */
const withoutSpace = (text: string): string => text.replace(/[\s`]/g, '')
