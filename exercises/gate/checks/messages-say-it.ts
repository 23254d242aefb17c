import { LONGEST_MESSAGE } from '../../exercise-schema'
import { findingIn } from '../../grader/finding-words'
import { messageOf } from '../../grader/message'
import type { TestVerdict } from '../../grader/verdict'
import { FINDING_LENGTHS } from '../../suite/calling'
import type { Evidence } from '../evidence'
import { atTest, type Problem } from '../problem'

/**
 * What a learner reads about a failed test holds the call and the values, in both languages, and is not too long, not even
 * with the longest answer that a submission may give.
 *
 * Looked at are the messages that the starter and the mutants really got from the grader.
 */
export function messagesSayIt({ exercise, verdicts }: Pick<Evidence, 'exercise' | 'verdicts'>): Problem[] {
  const problems = new Map<string, Problem>()
  const wrongOnes = ['starter', ...exercise.mutants.map(({ name }) => name)]
  for (const submission of wrongOnes) {
    for (const test of verdicts.get(submission)?.tests ?? []) {
      if (test.status !== 'failed') continue
      for (const problem of wrongsOf(test, submission)) {
        // One mutant is enough to say that a sentence is wrong.
        const key = `${test.id} ${problem.todo}`
        if (!problems.has(key)) problems.set(key, problem)
      }
    }
  }
  return [...problems.values()]

  function wrongsOf(test: TestVerdict, submission: string): Problem[] {
    const where = atTest(exercise, test.id)
    const { finding } = test
    if (finding === undefined) {
      return [
        {
          where,
          what: `${test.id} fails on ${submission} with "${test.error?.message ?? ''}", without the call or the values.`,
          todo: 'Let the test assert with calling(...).gives(...), or throw a FindingError.',
        },
      ]
    }
    return (['en', 'zh'] as const).flatMap((locale) => {
      const message = messageOf(exercise.exercise, test, locale)
      const longest = messageOf(
        exercise.exercise,
        { ...test, finding: { ...finding, got: 'x'.repeat(FINDING_LENGTHS.got) } },
        locale,
      )
      const said = `tests.${test.id}.fails.${locale}`
      const shown = findingIn(finding, locale)
      const absent = (['call', 'got', 'expected'] as const).filter(
        (part) => shown[part].trim() === '' || !message.includes(shown[part]),
      )
      const wrongs: Problem[] = []
      if (absent.length > 0) {
        wrongs.push({
          where,
          what: `the message of ${test.id} on ${submission} lacks ${absent.join(' and ')}: "${message}"`,
          todo: `Put {${absent.join('}, {')}} into ${said}, and a value into the finding.`,
        })
      }
      if (/expected (true|false)|to be (true|false)/i.test(message)) {
        wrongs.push({
          where,
          what: `the message of ${test.id} on ${submission} speaks as an assertion does: "${message}"`,
          todo: `Say in ${said} what TCP would have done, in a sentence.`,
        })
      }
      if (longest.length > LONGEST_MESSAGE) {
        wrongs.push({
          where,
          what: `the message of ${test.id} on ${submission} can have ${longest.length} characters: "${message}"`,
          todo: `Shorten ${said} so that at most ${LONGEST_MESSAGE} remain with an answer of ${FINDING_LENGTHS.got}.`,
        })
      }
      return wrongs
    })
  }
}
