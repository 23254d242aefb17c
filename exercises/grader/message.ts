import { findingIn } from './finding-words'
import { TIMED_OUT } from './test-timeout'
import type { TestVerdict } from './verdict'

type Locale = 'en' | 'zh'

/** The part of an exercise that says what a failing test means. */
interface AuthoredTests {
  readonly tests: Readonly<Record<string, { readonly fails: Readonly<Record<Locale, string>> }>>
}

const strings = {
  en: {
    threw: {
      learner: (name: string, message: string, line: string) => `Your code threw ${name}${line}: ${message}`,
      teacher: (name: string, message: string, line: string) => `The code threw ${name}${line}: ${message}`,
    },
    line: (line: number) => ` on line ${line}`,
    suite: {
      learner: (name: string, message: string) =>
        `This test broke with ${name}: ${message}. The mistake is ours, not yours.`,
      teacher: (name: string, message: string) =>
        `This test broke with ${name}: ${message}. The mistake is ours, not the student’s.`,
    },
    timedOut: {
      learner: (time: string) => `This test was stopped: your code had not answered after ${time}.`,
      teacher: (time: string) => `This test was stopped: the code had not answered after ${time}.`,
    },
    values: '{call}: got {got}; right is {expected}.',
    notRun: 'This test did not run.',
    unfilled: 'This test failed, but left no values to show.',
  },
  zh: {
    threw: {
      learner: (name: string, message: string, line: string) => `你的代码${line}抛出了 ${name}：${message}`,
      teacher: (name: string, message: string, line: string) => `代码${line}抛出了 ${name}：${message}`,
    },
    line: (line: number) => `在第 ${line} 行`,
    suite: {
      learner: (name: string, message: string) =>
        `这个测试自己出错了（${name}：${message}）。这是我们的错误，不是你的。`,
      teacher: (name: string, message: string) =>
        `这个测试自己出错了（${name}：${message}）。这是我们的错误，与学生无关。`,
    },
    timedOut: {
      learner: (time: string) => `这个测试被停止了：${time} 后你的代码仍未给出结果。`,
      teacher: (time: string) => `这个测试被停止了：${time} 后代码仍未给出结果。`,
    },
    values: '{call}：得到 {got}，应为 {expected}。',
    notRun: '这个测试没有运行。',
    unfilled: '这个测试没有通过，但没有留下可以显示的值。',
  },
}

/**
 * The sentence that a learner reads about one test: the author's `fails`, with {call}, {got} and {expected} filled in, or
 * what was thrown where something was.
 *
 * @returns an empty string for a test that passed
 */
export const messageOf = (exercise: AuthoredTests, verdict: TestVerdict, locale: Locale): string =>
  sentence(verdict, locale, 'learner', exercise.tests[verdict.id]?.fails[locale])

/** The same about the code of somebody else. It has the values alone: an author's sentence speaks to who wrote the code. */
export const messageToTeacher = (verdict: TestVerdict, locale: Locale): string => sentence(verdict, locale, 'teacher')

function sentence(verdict: TestVerdict, locale: Locale, to: 'learner' | 'teacher', authored?: string): string {
  const say = strings[locale]
  if (verdict.status === 'passed') return ''
  if (verdict.status === 'not-run') return say.notRun

  const { error, finding } = verdict
  if (finding !== undefined) {
    const values = new Map(Object.entries(findingIn(finding, locale)))
    return (authored ?? say.values).replace(/ ?\{(call|got|expected)\}/g, (place, name: string) => {
      const value = values.get(name) ?? place.trim()
      // Chinese sentences have a space before code, and none before Chinese.
      return place.startsWith(' ') && !/^\p{Script=Han}/u.test(value) ? ` ${value}` : value
    })
  }
  if (error === undefined) return say.unfilled
  if (!error.learners) return say.suite[to](error.name, error.message)
  if (error.name === TIMED_OUT) return say.timedOut[to](error.message)
  return say.threw[to](error.name, error.message, error.line === undefined ? '' : say.line(error.line))
}
