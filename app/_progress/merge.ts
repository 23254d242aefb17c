import { merge as mergeDrafts } from './draft-history'
import type {
  Answer,
  Attempt,
  FinishedTest,
  HelpRecord,
  LessonRecord,
  QuestionRecord,
  Records,
  SittingRecord,
  VerdictRecord,
  VisitRecord,
} from './records'
import { mergeReviews } from './reviews'
import { mergeSubmissions } from './submissions'

const MOST_ATTEMPTS = 50
const MOST_ANSWERS = 20

/** How two records under one key become one: nothing is lost, the newest counts, and the order does not matter. */
export const MERGE: { readonly [K in keyof Records]: (a: Records[K], b: Records[K]) => Records[K] } = {
  verdict: mergeVerdicts,
  submissions: mergeSubmissions,
  help: mergeHelp,
  lesson: mergeLessons,
  question: mergeQuestions,
  draft: mergeDrafts,
  visit: (a: VisitRecord, b: VisitRecord) => (a.at > b.at ? a : b),
  sitting: mergeSittings,
  review: mergeReviews,
}

function mergeVerdicts(a: VerdictRecord, b: VerdictRecord): VerdictRecord {
  return {
    best: better(a.best, b.best),
    attempts: inOrder<Attempt>([...a.attempts, ...b.attempts]).slice(-MOST_ATTEMPTS),
  }
}

/** More points; of equal ones, the earlier. Shares are compared, since an exercise's points may change between versions of the course. */
function better(a: Attempt, b: Attempt): Attempt {
  const difference = a.points * b.maxPoints - b.points * a.maxPoints
  if (difference !== 0) return difference > 0 ? a : b
  return a.at <= b.at ? a : b
}

function mergeHelp(a: HelpRecord, b: HelpRecord): HelpRecord {
  const ids = new Set([...Object.keys(a.hints), ...Object.keys(b.hints)])
  return {
    hints: Object.fromEntries([...ids].map((id) => [id, Math.max(opened(a, id), opened(b, id))])),
    seenAt: earliest([a.seenAt, b.seenAt]),
  }
}

/** A test may be called what every object has, such as `constructor`. */
const opened = ({ hints }: HelpRecord, test: string): number => (Object.hasOwn(hints, test) ? (hints[test] ?? 0) : 0)

function mergeLessons(a: LessonRecord, b: LessonRecord): LessonRecord {
  return { seenAt: Math.min(a.seenAt, b.seenAt), doneAt: earliest([a.doneAt, b.doneAt]) }
}

function earliest(times: readonly (number | null)[]): number | null {
  const known = times.filter((at) => at !== null)
  return known.length === 0 ? null : Math.min(...known)
}

function mergeQuestions(a: QuestionRecord, b: QuestionRecord): QuestionRecord {
  return { answers: inOrder<Answer>([...a.answers, ...b.answers]).slice(-MOST_ANSWERS) }
}

/** The sitting that was changed last, with the tests that were finished in either. */
function mergeSittings(a: SittingRecord, b: SittingRecord): SittingRecord {
  const later = a.changedAt > b.changedAt ? a : b
  const all = new Map([...a.finished, ...b.finished].map((each): [number, FinishedTest] => [each.startedAt, each]))
  return { ...later, finished: [...all.values()].sort((x, y) => x.startedAt - y.startedAt) }
}

/** By time, each entry once. */
function inOrder<T extends { readonly at: number }>(entries: readonly T[]): readonly T[] {
  const once = new Map(entries.map((entry) => [JSON.stringify(entry), entry]))
  return [...once.values()].sort((a, b) => a.at - b.at)
}
