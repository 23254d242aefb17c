import type { Verdict } from '../../grader/verdict'
import type { Evidence } from '../evidence'
import { at, type Problem } from '../problem'
import type { Results } from '../results'

/** The grader in Node says of every submission what Vitest itself says, test for test and value for value. */
export function hostsAgree({ exercise, vitest, verdicts }: Evidence): Problem[] {
  const files = [
    { name: 'solution', ...exercise.solution },
    { name: 'starter', ...exercise.starter },
    ...exercise.alternatives,
    ...exercise.mutants,
  ]
  return files.flatMap((file) => {
    const verdict = verdicts.get(file.name)
    const results = vitest[0]?.get(file.name)
    const parting = verdict && results ? firstParting(verdict, results) : 'one of them did not run it'
    if (parting === null) return []
    return [
      {
        where: at(file),
        what: `the grader in Node and Vitest do not say the same: ${parting}.`,
        todo: 'Look for what differs between the hosts: time, order, globals, randomness without caseSeed.',
      },
    ]
  })
}

function firstParting(verdict: Verdict, results: Results): string | null {
  for (const test of verdict.tests) {
    const result = results.get(test.id)
    if (result?.status !== test.status) {
      return `${test.id} is ${test.status} in the grader and ${result?.status ?? 'absent'} in Vitest`
    }
    const [theirs, ours] = [test.finding, result.finding].map((finding) => finding && `${finding.call} ${finding.got}`)
    if (theirs !== ours) return `${test.id} found "${theirs}" in the grader and "${ours}" in Vitest`
  }
  return null
}
