import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapsIn, type Question } from '../questions'
import type { Response } from '../response'
import { score } from '../scoring/score'
import { answersTo, isSameElsewhere } from './answers-for-tests'
import { banks, overlapping, RUNS } from './banks-for-tests'
import { exportBank } from './export-bank'
import { FEATURES, type Feature } from './features'
import { FORMAT_NAMES } from './file-formats'
import { importBank } from './import-bank'
import { THE_QUESTION } from './note'

/** What changes the points of an answer where a format does not hold it. */
const COUNTS: readonly Feature[] = [
  ...(['several', 'fractions', 'wildcards', 'case', 'tolerance', 'units', 'unit-required', 'others'] as const),
  ...(['all-or-nothing', 'sum', 'credit-by-place', 'weights', 'whole-weights'] as const),
]

test.each(FORMAT_NAMES)(
  'an answer has the same points after the way there and back by %s, unless it is said',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(banks, async (bank) => {
        const { bytes, fileName, notes } = exportBank(bank, format)
        const { bank: read } = await importBank(bytes, fileName, { language: 'en' })
        const left = notes.filter(({ what }) => what === THE_QUESTION).map(({ question }) => question)
        const crossed = bank.questions.filter(({ id }) => !left.includes(id))
        expect(read?.questions ?? []).toHaveLength(crossed.length)
        const pairs = crossed.map((it, at) => [it, read?.questions[at] ?? it] as const)
        for (const [before, after] of pairs) {
          const lost = notes.filter(({ question }) => question === before.id).map(({ what }) => what)
          if (COUNTS.some((it) => lost.includes(FEATURES[it])) || !isSameElsewhere(before)) continue
          for (const answer of answersTo(before)) {
            const points = (of: Question, given: Response) => (score(of, given).fraction ?? 0) * of.points
            const same = points(before, answer) / before.points
            expect([answer, points(after, asIn(before, after, answer)) / after.points]).toEqual([
              answer,
              expect.closeTo(same, 4),
            ])
          }
        }
      }),
      { ...RUNS, numRuns: 8, examples: [[overlapping]] },
    )
  },
  60_000,
)

/** The same answer to the question that came back, whose gaps may have other names. */
function asIn(before: Question, after: Question, answer: Response): Response {
  if (answer.type === 'cloze' && before.type === 'cloze' && after.type === 'cloze') {
    const [from, to] = [gapsIn(before.text.en ?? ''), gapsIn(after.text.en ?? '')]
    return {
      type: 'cloze',
      gaps: Object.fromEntries(Object.entries(answer.gaps).map(([id, it]) => [to[from.indexOf(id)] ?? id, it])),
    }
  }
  return answer
}
