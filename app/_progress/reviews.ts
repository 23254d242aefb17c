import type { KeptQuestion, ReviewAnswer, ReviewRecord } from './records'

/** More than a question is asked in years; a page that is asked the same without end must not grow without end. */
const MOST_ANSWERS = 200

/** An answer, and to what. */
export interface AnsweredAgain extends ReviewAnswer {
  /** `quiz/<bank>/<question>` */
  readonly id: string
  readonly kept: KeptQuestion | null
}

/** Both records as one: every answer once, the last removal, and the question as it was kept last. */
export function mergeReviews(a: ReviewRecord, b: ReviewRecord): ReviewRecord {
  return {
    answers: inOrder([...a.answers, ...b.answers]).slice(-MOST_ANSWERS),
    removedAt:
      a.removedAt === null || b.removedAt === null ? (a.removedAt ?? b.removedAt) : Math.max(a.removedAt, b.removedAt),
    kept: laterKept(a, b),
  }
}

/** What such answers add to each record. A right answer to what was never missed adds nothing. */
export function reviewChanges(
  answers: readonly AnsweredAgain[],
  known: Readonly<Record<string, ReviewRecord>>,
): [string, ReviewRecord][] {
  return answers.flatMap(({ id, kept, at, isRight, seed }) => {
    if (isRight && !Object.hasOwn(known, id)) return []
    return [[id, { answers: [{ at, isRight, seed }], removedAt: null, kept }]]
  })
}

function inOrder(answers: readonly ReviewAnswer[]): readonly ReviewAnswer[] {
  const once = new Map(answers.map(({ at, isRight, seed }) => [`${at} ${isRight} ${seed}`, { at, isRight, seed }]))
  // Of two at the same moment the order must be the same whichever record they are in.
  return [...once.values()].sort((x, y) => x.at - y.at || Number(x.isRight) - Number(y.isRight) || x.seed - y.seed)
}

/** Of the record with the later answer; of two alike, the same one whichever comes first. */
function laterKept(a: ReviewRecord, b: ReviewRecord): KeptQuestion | null {
  if (a.kept === null || b.kept === null) return a.kept ?? b.kept
  const difference = (a.answers.at(-1)?.at ?? 0) - (b.answers.at(-1)?.at ?? 0)
  if (difference !== 0) return difference > 0 ? a.kept : b.kept
  return JSON.stringify(a.kept) >= JSON.stringify(b.kept) ? a.kept : b.kept
}
