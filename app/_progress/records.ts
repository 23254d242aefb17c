/**
 * What is kept of a person's work. One record for each exercise, lesson, question and draft, under a key of its own, so that two tabs write
 * to different places; where they write to the same one, the records are merged and nothing is lost.
 *
 * Times are milliseconds since 1970, as `Date.now()` gives them.
 */

/** One grading of an exercise. */
export interface Attempt {
  readonly status: 'passed' | 'failed' | 'did-not-run' | 'timed-out' | 'out-of-memory'
  readonly points: number
  readonly maxPoints: number
  readonly at: number
}

export interface VerdictRecord {
  readonly best: Attempt
  /** Oldest first; the last one is the latest. Never empty. */
  readonly attempts: readonly Attempt[]
}

/** A text as it was graded. One that differs in nothing but white space is the same. */
export interface Submission extends Attempt {
  readonly source: string
  /** The ids of the tests that it passed and of those that it failed; the others never ran. */
  readonly passed: readonly string[]
  readonly failed: readonly string[]
}

export interface SubmissionsRecord {
  /** Oldest first, each text once, with its latest grading. Never empty. */
  readonly submissions: readonly Submission[]
}

/** What a person was told of an exercise beyond its brief. */
export interface HelpRecord {
  /** How many hints of each test were opened, by the test's id. */
  readonly hints: Readonly<Record<string, number>>
  /** When the solution was shown to somebody who had not passed; null where it was not. */
  readonly seenAt: number | null
}

export interface LessonRecord {
  readonly seenAt: number
  readonly doneAt: number | null
}

/** One answer to a prediction or a quiz question. */
export interface Answer {
  readonly choice: string
  readonly isRight: boolean
  readonly at: number
}

export interface QuestionRecord {
  /** Oldest first; the last one counts. Never empty. */
  readonly answers: readonly Answer[]
}

export interface DraftVersion {
  readonly text: string
  readonly at: number
}

export interface DraftRecord {
  /** Null before the first key and after a reset: the starter is what stands in the editor. */
  readonly current: DraftVersion | null
  /** When `current` last changed, also by a reset. */
  readonly changedAt: number
  /** The tab that wrote `current`. */
  readonly writer: string
  /** Oldest first. */
  readonly versions: readonly DraftVersion[]
}

/** A bank of questions as somebody is taking it, and how they did before. */
export interface SittingRecord {
  /** The bank as it was: a sitting over other questions is not gone on with. */
  readonly bank: string
  readonly mode: 'practice' | 'test'
  /** What is drawn and in which order it is shown. */
  readonly seed: number
  readonly startedAt: number
  readonly changedAt: number
  readonly finishedAt: number | null
  /** By the question's id, as `exercises/quiz/response.ts` has them; whoever reads them checks. */
  readonly responses: Readonly<Record<string, unknown>>
  /** How often a question was drawn anew. */
  readonly draws: Readonly<Record<string, number>>
  /** The questions whose feedback was asked for. */
  readonly checked: readonly string[]
  /** The tests that were finished, oldest first. */
  readonly finished: readonly FinishedTest[]
}

export interface FinishedTest {
  readonly startedAt: number
  readonly finishedAt: number
}

/** One answer to a question that may be asked again later. */
export interface ReviewAnswer {
  readonly at: number
  /** Whether it had all points. */
  readonly isRight: boolean
  /** By which the question was drawn, so that it can be drawn otherwise the next time. */
  readonly seed: number
}

/** A question that the course does not hold, as it was when it was missed. */
export interface KeptQuestion {
  /** The title of its bank, by language. */
  readonly title: Readonly<Record<string, string>>
  /** As `exercises/quiz/questions.ts` has it, which whoever reads it checks; null where it was too long to be kept. */
  readonly question: unknown
}

/** What was missed, and every answer since: when it is asked again follows from these alone. */
export interface ReviewRecord {
  /** Oldest first. Empty where only its removal is known. */
  readonly answers: readonly ReviewAnswer[]
  /** When it was last taken out of the review; a miss after that brings it back. */
  readonly removedAt: number | null
  /** Null for what the course holds itself. */
  readonly kept: KeptQuestion | null
}

/** Where the reader was last. Without a language: the link is in the language of the page that shows it. */
export interface VisitRecord {
  readonly kind: 'lesson' | 'exercise'
  readonly slug: string
  readonly at: number
}

/** The kinds of record and the key each is kept under: `verdict:<slug>`, `submissions:<slug>`, `help:<slug>`, `lesson:<slug>`, `question:<lesson>/<id>`, `draft:<key>`, `visit:last`, `sitting:<bank>`, `review:quiz/<bank>/<id>`, `review:exercise/<slug>`. */
export interface Records {
  readonly verdict: VerdictRecord
  readonly submissions: SubmissionsRecord
  readonly help: HelpRecord
  readonly lesson: LessonRecord
  readonly question: QuestionRecord
  readonly draft: DraftRecord
  readonly visit: VisitRecord
  readonly sitting: SittingRecord
  readonly review: ReviewRecord
}

export type RecordKind = keyof Records

export const LAST_VISIT = 'last'
