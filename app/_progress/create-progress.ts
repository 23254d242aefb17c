import { createDrafts, type Drafts } from './drafts'
import { MERGE } from './merge'
import type { Channel, Mirror } from './outside'
import {
  type Attempt,
  type HelpRecord,
  LAST_VISIT,
  type ReviewRecord,
  type SittingRecord,
  type Submission,
  type VisitRecord,
} from './records'
import { createRecordsStore, type RecordsStore, recordChange } from './records-store'
import { type AnsweredAgain, reviewChanges } from './reviews'
import type { Change, RecordStorage } from './storage'

export interface Outside {
  readonly storage: RecordStorage
  readonly channel: Channel
  readonly mirror: Mirror
  /** Names this tab; holds no colon. */
  readonly writer: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** All that the course keeps of a person's work, in one object. */
export interface Progress {
  readonly records: RecordsStore
  readonly drafts: Drafts
  recordVerdict(slug: string, attempt: Omit<Attempt, 'at'> & { readonly at?: number }): Promise<void>
  /** Keeps a graded text, beside what `recordVerdict` keeps. */
  recordSubmission(slug: string, submission: Omit<Submission, 'at'>): Promise<void>
  recordHintOpened(slug: string, test: string, hints: number): Promise<void>
  recordSolutionSeen(slug: string): Promise<void>
  recordLesson(slug: string, reached: 'seen' | 'done'): Promise<void>
  recordAnswer(id: string, answer: { readonly choice: string; readonly isRight: boolean }): Promise<void>
  recordVisit(kind: VisitRecord['kind'], slug: string): Promise<void>
  /** Keeps a sitting as it now stands; one that another tab changed later stays. */
  recordSitting(bank: string, sitting: SittingRecord): Promise<void>
  /** Keeps answers to questions: of one that was never missed, none. */
  recordReviews(answers: readonly AnsweredAgain[]): Promise<void>
  /** Takes something out of the review until it is missed again. */
  removeReview(id: string): Promise<void>
}

export function createProgress({ storage, channel, mirror, writer, now }: Outside): Progress {
  const records = createRecordsStore(storage, channel)

  const visit = (kind: VisitRecord['kind'], slug: string): [string, Change] => {
    const here = { kind, slug, at: now() }
    return recordChange('visit', LAST_VISIT, (before) => (before === undefined ? here : MERGE.visit(before, here)))
  }

  const help = (slug: string, fresh: HelpRecord): [string, Change] =>
    recordChange('help', slug, (before) => (before === undefined ? fresh : MERGE.help(before, fresh)))

  const review = (id: string, fresh: ReviewRecord): [string, Change] =>
    recordChange('review', id, (before) => (before === undefined ? fresh : MERGE.review(before, fresh)))

  return {
    records,
    drafts: createDrafts(records, mirror, writer, now),
    recordVerdict(slug, { status, points, maxPoints, at = now() }) {
      const attempt: Attempt = { status, points, maxPoints, at }
      const fresh = { best: attempt, attempts: [attempt] }
      const change = recordChange('verdict', slug, (before) =>
        before === undefined ? fresh : MERGE.verdict(before, fresh),
      )
      return records.apply([change, visit('exercise', slug)])
    },
    recordSubmission(slug, submission) {
      const fresh = { submissions: [{ ...submission, at: now() }] }
      return records.apply([
        recordChange('submissions', slug, (before) =>
          before === undefined ? fresh : MERGE.submissions(before, fresh),
        ),
      ])
    },
    recordHintOpened: (slug, test, hints) => records.apply([help(slug, { hints: { [test]: hints }, seenAt: null })]),
    recordSolutionSeen: (slug) => records.apply([help(slug, { hints: {}, seenAt: now() })]),
    recordLesson(slug, reached) {
      const at = now()
      const fresh = { seenAt: at, doneAt: reached === 'done' ? at : null }
      const change = recordChange('lesson', slug, (before) =>
        before === undefined ? fresh : MERGE.lesson(before, fresh),
      )
      return records.apply([change, visit('lesson', slug)])
    },
    recordAnswer(id, { choice, isRight }) {
      const fresh = { answers: [{ choice, isRight, at: now() }] }
      return records.apply([
        recordChange('question', id, (before) => (before === undefined ? fresh : MERGE.question(before, fresh))),
      ])
    },
    recordVisit: (kind, slug) => records.apply([visit(kind, slug)]),
    recordSitting: (bank, sitting) =>
      records.apply([
        recordChange('sitting', bank, (before) => (before === undefined ? sitting : MERGE.sitting(before, sitting))),
      ]),
    async recordReviews(answers) {
      await records.ready()
      const changes = reviewChanges(answers, records.getSnapshot().reviews)
      if (changes.length > 0) await records.apply(changes.map(([id, fresh]) => review(id, fresh)))
    },
    removeReview: (id) => records.apply([review(id, { answers: [], removedAt: now(), kept: null })]),
  }
}
