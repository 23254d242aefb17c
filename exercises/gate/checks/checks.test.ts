import { expect, test } from 'vitest'
import type { Evidence } from '../evidence'
import { problemText } from '../problem'
import type { Results } from '../results'
import { CHECKS } from '.'
import { failed, goodEvidence, passed, withMutation, withResults, withTest } from './good-evidence'
import { messagesSayIt } from './messages-say-it'

const good = goodEvidence()
const { exercise } = good

/** Everything that any check says. */
const saidOf = (evidence: Evidence): string[] => CHECKS.flatMap((check) => check(evidence)).map(problemText)

/** The one thing that the checks say, with its place. */
function only(evidence: Evidence): string {
  const said = saidOf(evidence)
  expect(said).toHaveLength(1)
  return said[0] ?? ''
}

const withBrief = (locale: 'en' | 'zh', from: string, to: string): Evidence => ({
  ...good,
  exercise: { ...exercise, brief: { ...exercise.brief, [locale]: exercise.brief[locale].replace(from, to) } },
})

const results = (small: typeof passed, odd: typeof passed): Results =>
  new Map([
    ['small', small],
    ['odd', odd],
  ])

test('a good exercise is not complained about', () => {
  expect(saidOf(good)).toEqual([])
})

test('a rule without a number is refused where it stands', () => {
  expect(only(withBrief('en', 'Halve it.', '- Zero is even.'))).toMatch(
    /^exercises\/catalog\/half\/brief\.en\.md:1: "- Zero is even\." is a rule without a number\.\nBegin it with `- \*\*R3\*\* `/,
  )
})

test('rules that are not numbered in their order are refused', () => {
  expect(saidOf(withBrief('zh', '**R2**', '**R3**'))[0]).toContain('brief.zh.md:4: R3 is not the next rule.')
})

test('a rule that one language lacks is refused', () => {
  expect(only(withBrief('zh', '- **R2** 奇数的一半带小数。\n', ''))).toContain('brief.zh.md:1: R2 has no Chinese text.')
})

test('a rule without a test is refused', () => {
  const unread = withTest(good, 'odd', { rule: 'R1' })
  expect(only(unread)).toContain('brief.en.md:4: R2 has no test.\nAdd a test with `rule: R2`')
})

test('a test of a rule that is not there is refused', () => {
  expect(saidOf(withTest(good, 'odd', { rule: 'R7' }))[0]).toContain(
    'exercise.yaml:4: tests.odd.rule is R7, which the brief does not have.',
  )
})

test('a test without an entry, and an entry without a test, are refused', () => {
  const suites = new Map(good.suites).set('even', 'hidden')
  expect(only({ ...good, suites })).toContain('hidden.test.ts:1: the test even is not in exercise.yaml.')
  suites.delete('even')
  suites.delete('odd')
  expect(only({ ...good, suites })).toContain(
    "exercise.yaml:4: no suite has a test titled odd.\nA test's id is its title.",
  )
})

test('a test in the other suite than its entry says is refused', () => {
  expect(only({ ...good, suites: new Map(good.suites).set('small', 'hidden') })).toContain(
    'small stands in hidden.test.ts, and exercise.yaml says that it is visible.',
  )
})

test('a solution or an alternative that fails is refused, at any seed', () => {
  const wrong = withResults(good, 'shift', results(passed, failed('1')), 'second')
  expect(only(wrong)).toMatch(/alternatives\/shift\.ts:1: is right, and fails odd\./)
})

test('fewer than two alternatives are refused', () => {
  const lonely = { ...good, exercise: { ...exercise, alternatives: exercise.alternatives.slice(1) } }
  expect(only(lonely)).toContain('has 1 alternatives beside it.')
})

test('a starter that passes is refused', () => {
  const solved = withResults(good, 'starter', results(passed, passed))
  expect(saidOf(solved)[0]).toContain('starter.ts:1: passes every test.')
})

test('a starter that throws is refused', () => {
  const thrower = withResults(good, 'starter', results({ ...failed('0'), threw: true }, failed('0')))
  expect(only(thrower)).toContain('starter.ts:1: throws in small.')
})

test('a file that does not compile is refused with its line', () => {
  const compileErrors = ["exercises/catalog/half/starter.ts(3,1): error TS2322: Type 'string' is not assignable."]
  expect(only({ ...good, compileErrors })).toMatch(/^exercises\/catalog\/half\/starter\.ts:3: does not compile: TS2322/)
})

test('a mutant that passes what it must fail is refused', () => {
  const harmless = withResults(good, 'rounds', results(passed, passed))
  expect(saidOf(harmless)[0]).toContain('mutants/rounds.ts:1: passes odd.')
})

test('a mutant that fails more than it says is refused, with the line to write', () => {
  const worse = withResults(good, 'rounds', results(failed('2'), failed('2')))
  expect(saidOf(worse)[0]).toMatch(/rounds\.ts:1: also fails small\.\n.*Must fail: small, odd$/)
})

test('a mutant whose verdict hangs on the seed is refused', () => {
  const lucky = withResults(good, 'rounds', results(passed, passed), 'second')
  expect(only(lucky)).toMatch(/passes odd, at another case seed than the first\.\nA verdict must not hang on the seed/)
})

test('a mutant that crashes is refused', () => {
  const crash = withResults(good, 'rounds', results(passed, { ...failed('2'), threw: true, error: 'RangeError: no' }))
  expect(only(crash)).toContain('rounds.ts:1: fails odd by a crash, not by what it answers: RangeError: no')
})

test('a mutant that must fail a test that is not there is refused', () => {
  const [doubles, rounds] = exercise.mutants
  if (!doubles || !rounds) throw new Error('the good exercise has two mutants')
  const mutants = [doubles, rounds, { ...rounds, name: 'other', mustFail: ['even'] }]
  expect(saidOf({ ...good, exercise: { ...exercise, mutants } })[0]).toContain('must fail even, which is no test')
})

test('a hidden test that catches nothing is refused', () => {
  const idle = { ...good, exercise: { ...exercise, mutants: [] } }
  expect(only(idle)).toContain('exercise.yaml:4: the hidden test odd catches no mutant.')
})

test('a hidden test that catches nothing alone needs a reason', () => {
  const mutants = exercise.mutants.filter(({ name }) => name !== 'rounds')
  const shared = { ...good, exercise: { ...exercise, mutants } }
  expect(only(shared)).toContain('every mutant that odd catches is caught by another test too.')
  expect(saidOf(withTest(shared, 'odd', { overlap: 'It asks it plainly.' }))).toEqual([])
})

test('a reason that is no longer true is refused', () => {
  expect(only(withTest(good, 'odd', { overlap: 'Others see it.' }))).toContain('rounds is caught by it alone.')
})

test('two mutants that behave alike are refused', () => {
  const answers = new Map(good.answers).set('rounds', ['4', '6'])
  expect(only({ ...good, answers })).toContain('rounds.ts:1: answers every call of the suites as doubles does.')
})

test('a message without the call or a value is refused', () => {
  const vague = withTest(good, 'odd', {
    fails: { en: 'Half is {expected}, not {got}.', zh: '{call} {got} {expected}' },
  })
  expect(only(vague)).toContain('exercise.yaml:4: the message of odd on starter lacks call: "Half is 1.5, not 0."')
})

test('a message that says in words that there was no segment lacks no value', () => {
  const verdicts = new Map(
    [...good.verdicts].map(([name, verdict]) => [
      name,
      {
        ...verdict,
        tests: verdict.tests.map((test) => (test.finding ? { ...test, finding: { ...test.finding, got: '–' } } : test)),
      },
    ]),
  )
  expect(messagesSayIt({ exercise, verdicts })).toEqual([])
})

test('a message that speaks as an assertion does is refused', () => {
  const en = '{call}: expected true, {got} {expected}'
  const raw = withTest(good, 'odd', { fails: { en, zh: '{call} {got} {expected}' } })
  expect(only(raw)).toContain('speaks as an assertion does')
})

test('a message that a long answer makes too long is refused', () => {
  const en = `${'so '.repeat(60)}{call} {got} {expected}`
  expect(only(withTest(good, 'odd', { fails: { en, zh: '{call} {got} {expected}' } }))).toMatch(
    /can have 2\d\d characters/,
  )
})

const solution = {
  ...exercise.solution,
  source: 'export function half(n: number): number {\n  // As in school.\n  return Math.trunc(n) / 2 + rest\n}\n',
}
const solved = withMutation({ ...exercise, solution })
const answer = { en: 'Take `Math.trunc(n)/2 + rest`.', zh: '用 `Math.trunc(n)/2 + rest`。' }
const question = { en: 'What remains?', zh: '还剩什么？' }

test("a solution's line is refused before the last hint, however it is spaced, and in each language", () => {
  const early = withTest({ ...good, exercise: solved }, 'odd', { hints: [answer, question] })
  expect(saidOf(early)).toEqual([
    expect.stringContaining('tests.odd.hints[0].en has a line of the solution: `Math.trunc(n) / 2 + rest`.'),
    expect.stringContaining('tests.odd.hints[0].zh has a line of the solution'),
  ])
})

test('the last hint may say the answer, and any hint what the starter shows', () => {
  const last = withTest({ ...good, exercise: solved }, 'odd', { hints: [question, answer] })
  expect(saidOf(last)).toEqual([])
  const starter = { ...exercise.starter, source: solution.source }
  const shown = withTest({ ...good, exercise: { ...solved, starter } }, 'odd', {
    hints: [answer, question],
  })
  expect(saidOf(shown)).toEqual([])
})

test('a failure that leaves no values is refused', () => {
  const verdicts = new Map(good.verdicts)
  const rounds = verdicts.get('rounds')
  if (!rounds) throw new Error('the good exercise has a mutant that rounds')
  const error = { name: 'AssertionError', message: 'expected false to be true', learners: false }
  const tests = rounds.tests.map(({ finding: _, ...rest }) => (rest.status === 'failed' ? { ...rest, error } : rest))
  verdicts.set('rounds', { ...rounds, tests })
  expect(saidOf({ ...good, verdicts })[0]).toContain(
    'odd fails on rounds with "expected false to be true", without the call or the values.',
  )
})

test('a grader that says something else than Vitest is refused', () => {
  const verdicts = new Map(good.verdicts)
  const right = verdicts.get('solution')
  if (!right) throw new Error('the good exercise has a solution')
  verdicts.set('rounds', right)
  expect(only({ ...good, verdicts })).toContain('odd is passed in the grader and failed in Vitest.')
})

test('a solution that takes a tenth of the deadline is refused', () => {
  expect(only({ ...good, solutionMs: 100 })).toContain('exercise.yaml:1: grading the solution takes 100 ms')
})

test('a file that waits for its author is named with its line', () => {
  const source = '// Halves.\n// TODO(author): the other half'
  const starter = { ...exercise.starter, source }
  expect(only({ ...good, exercise: { ...exercise, starter } })).toContain(
    'starter.ts:2: is still to be written: the other half.',
  )
})

test('an exercise.yaml that editors cannot check is refused, with the line to write', () => {
  const yaml = { ...exercise.yaml, source: 'tests:\n' }
  expect(only({ ...good, exercise: { ...exercise, yaml } })).toMatch(
    /exercise\.yaml:1: does not tell editors its schema\.\nLet the first line be: # yaml-language-server: /,
  )
})

test('a learner may be told what is to do in a starter', () => {
  const starter = { ...exercise.starter, source: '// TODO: your rule' }
  expect(saidOf({ ...good, exercise: { ...exercise, starter } })).toEqual([])
})

test('a solution without a mutation run, or with one of other suites, is refused with the command to run', () => {
  expect(only({ ...good, exercise: { ...exercise, mutation: null } })).toContain(
    'no mutation run of it is kept.\nRun `npm run exercises:mutation -- half`',
  )
  const hiddenTest = { ...exercise.hiddenTest, source: '// fewer cases' }
  expect(only({ ...good, exercise: { ...exercise, hiddenTest } })).toMatch(
    /mutation\.json:1: the solution or a suite has changed since this mutation run\.\nRun `npm run/,
  )
})

const survivor = { line: 3, code: 'n / 2', became: 'n * 2', reason: '' }

test('a change of the solution that nobody notices is refused until it has a reason', () => {
  const survived = withMutation(exercise, { caught: 9, survivors: [survivor] })
  expect(only({ ...good, exercise: survived })).toContain(
    'solution.ts:3: with `n * 2` in place of `n / 2` every test passes.',
  )
  const explained = withMutation(exercise, { caught: 9, survivors: [{ ...survivor, reason: 'Nobody asks.' }] })
  expect(saidOf({ ...good, exercise: explained })).toEqual([])
})

test('suites that catch fewer than nine changes in ten are refused, whatever the reasons', () => {
  const few = withMutation(exercise, { tried: 10, caught: 8, survivors: [{ ...survivor, reason: 'Nobody asks.' }] })
  expect(only({ ...good, exercise: few })).toContain('catch 8 of 10 changes of the solution')
})

test('a mutation.json that is something else is named with what is wrong in it', () => {
  const mutation = { path: `${process.cwd()}/exercises/catalog/half/mutation.json`, source: '{"hash": 5}' }
  expect(() => saidOf({ ...good, exercise: { ...exercise, mutation } })).toThrow(
    /^exercises\/catalog\/half\/mutation\.json: is not what a mutation run writes\.[\s\S]*tried/,
  )
})
