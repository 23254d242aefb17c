import { expect, test } from 'vitest'
import { RunRefusal } from '#app/_scene/runner'
import { run } from '#engine/scenario/run'
import type { Rerun, Submitted } from '#exercises/grader/browser/grader'
import type { Part } from '#exercises/grader/protocol'
import { deadlinePassed } from '#exercises/grader/reasons'
import { codeRunner } from './code-runner'
import { labStrings } from './lab-strings'
import { starts } from './starts'
import { thrownText } from './thrown-text'

const [{ scenario }] = starts()
const trace = JSON.stringify(run(scenario))
const code = {
  exercise: { slug: 'time-wait', title: 'TIME-WAIT', entryPoints: [{ name: 'f' }], sourceBytes: 1000, starter: '' },
  source: 'export const f = 1',
  hosts: ['client'],
}
const nothing: Rerun['test'] = { id: 'in-lab', status: 'passed', points: 0, maxPoints: 0, console: [] }
const strings = labStrings.en

/** Runs where the grader answers so. */
const runWith = (answer: Rerun, isStopped = false) =>
  codeRunner({ rerun: async () => answer }, code, 'en', () => isStopped)(scenario)

test('the grader is given the code, its limits, the scenario and the hosts, and none of the exercise’s tests', async () => {
  const asked: [Submitted, Part][] = []
  const rerun = async (submitted: Submitted, part: Part): Promise<Rerun> => {
    asked.push([submitted, part])
    return { test: { ...nothing, trace } }
  }
  await codeRunner({ rerun }, code, 'en', () => false)(scenario)
  expect(asked).toEqual([
    [
      expect.objectContaining({
        slug: 'time-wait',
        source: code.source,
        script: 'lab',
        tests: [{ id: 'in-lab', points: 0 }],
        limits: { deadlineMs: 8000, sourceBytes: 1000 },
        provided: { inLab: { scenario, hosts: ['client'] } },
      }),
      { test: 'in-lab' },
    ],
  ])
})

test('a run that comes back is the run that is shown', async () => {
  const received = await runWith({ test: { ...nothing, trace } })
  expect(JSON.stringify(received)).toBe(trace)
  expect(thrownText(received)).toBeNull()
})

test('a run that ended because the code threw says what and on which line', async () => {
  const error = { name: 'TypeError', message: 'x is null', line: 3, learners: true }
  const received = await runWith({ test: { ...nothing, status: 'failed', trace, error } })
  expect(thrownText(received)).toBe('Your code threw TypeError on line 3: x is null')
})

test.each<[string, Rerun, string]>([
  [
    'the deadline passed',
    { test: nothing, reason: deadlinePassed(8000, 'in-lab') },
    'Your code was stopped: it had not finished after 8000 ms. Look for a loop that never ends.',
  ],
  ['there is nothing', { test: nothing }, strings.code.tooLong],
  ['there is something that is no run', { test: { ...nothing, trace: '{"segments":[]}' } }, strings.code.noRun],
])('where %s, that is said in a whole sentence', async (_, answer, words) => {
  await expect(runWith(answer)).rejects.toThrow(new RunRefusal(words))
})

test('what the engine says of the scenario is no fault of the code', async () => {
  const error = { name: 'RangeError', message: 'client cannot send at 5 ms: it has no connection yet', learners: false }
  const failure: unknown = await runWith({ test: { ...nothing, status: 'failed', error } }).catch((it: unknown) => it)
  expect(failure).toEqual(new Error(error.message))
  expect(failure).not.toBeInstanceOf(RunRefusal)
})

test('what was stopped says so, whatever came', async () => {
  await expect(runWith({ test: { ...nothing, trace } }, true)).rejects.toThrow(new RunRefusal(strings.stopped))
})
