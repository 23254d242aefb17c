import { dirname, join } from 'node:path'
import type { LoadedExercise, SourceFile } from '../../load'
import type { Evidence } from '../evidence'
import { at, atTest, type Problem } from '../problem'

/** `- **R1** ...`: a rule of a brief. */
const RULE = /^\s*[-*]\s+\*\*(R\d+)\*\*\s/
const LIST_ITEM = /^\s*[-*]\s/

/** The rules of a brief, in its order. */
const rulesOf = (brief: string): string[] => brief.split('\n').flatMap((line) => RULE.exec(line)?.[1] ?? [])

/** Every rule of the brief is numbered, stands in both languages and has a test; every test names a rule that is there. */
export function rulesAreTested({ exercise }: Pick<Evidence, 'exercise'>): Problem[] {
  const en = briefFile(exercise, 'en')
  const zh = briefFile(exercise, 'zh')
  const english = rulesOf(en.source)
  const chinese = rulesOf(zh.source)
  return [
    ...numbered(en),
    ...numbered(zh),
    ...missing(english, chinese, zh, 'Chinese'),
    ...missing(chinese, english, en, 'English'),
    ...tested(exercise, english),
  ]
}

/** A brief as a file, so that a problem can say where in it. */
export const briefFile = ({ brief, yaml }: LoadedExercise, locale: 'en' | 'zh'): SourceFile => ({
  path: join(dirname(yaml.path), `brief.${locale}.md`),
  source: brief[locale],
})

/** R1, R2, ... without a gap, and no item of a list without a number. */
function numbered(brief: SourceFile): Problem[] {
  const lines = brief.source.split('\n')
  const bare = lines.filter((line) => LIST_ITEM.test(line) && !RULE.test(line))
  const rules = rulesOf(brief.source)
  const problems = bare.map((line) => ({
    where: at(brief, line),
    what: `"${line.trim().slice(0, 50)}" is a rule without a number.`,
    todo: `Begin it with \`- **R${rules.length + 1}** \`, or write what is no rule as a paragraph.`,
  }))
  const wrong = rules.find((rule, index) => rule !== `R${index + 1}`)
  if (rules.length === 0 || wrong !== undefined) {
    problems.push({
      where: at(brief, wrong && `**${wrong}**`),
      what: wrong ? `${wrong} is not the next rule.` : 'has no rule.',
      todo: 'Number the rules R1, R2, ... in their order, each as `- **R1** ...`.',
    })
  }
  return problems
}

function missing(from: readonly string[], to: readonly string[], brief: SourceFile, language: string): Problem[] {
  return from
    .filter((rule) => !to.includes(rule))
    .map((rule) => ({
      where: at(brief),
      what: `${rule} has no ${language} text.`,
      todo: `Both languages have the same rules. Add \`- **${rule}** ...\` here.`,
    }))
}

function tested(exercise: LoadedExercise, rules: readonly string[]): Problem[] {
  const tests = Object.entries(exercise.exercise.tests)
  const strangers = tests.filter(([, { rule }]) => !rules.includes(rule))
  const untested = rules.filter((rule) => !tests.some(([, test]) => test.rule === rule))
  return [
    ...strangers.map(([id, { rule }]) => ({
      where: atTest(exercise, id),
      what: `tests.${id}.rule is ${rule}, which the brief does not have.`,
      todo: `Name one of ${rules.join(', ')}, or add the rule to both briefs.`,
    })),
    ...untested.map((rule) => ({
      where: at(briefFile(exercise, 'en'), `**${rule}**`),
      what: `${rule} has no test.`,
      todo: `Add a test with \`rule: ${rule}\`, or take the rule out of both briefs.`,
    })),
  ]
}
