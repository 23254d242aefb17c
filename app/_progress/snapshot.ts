import { isRecordOf, partsOf } from './keys'
import type {
  HelpRecord,
  LessonRecord,
  QuestionRecord,
  ReviewRecord,
  SittingRecord,
  SubmissionsRecord,
  VerdictRecord,
  VisitRecord,
} from './records'

/** What a page shows of the progress. Drafts are not in it: they are long, and read where they are edited. */
export interface ProgressSnapshot {
  /** False while the records are being read, and on the server. */
  readonly ready: boolean
  /** `memory`: the browser refuses to keep anything, and all is gone when the page closes. */
  readonly keptIn: 'browser' | 'memory'
  /** True after a change that the browser refused to keep (a full disk), until one succeeds. */
  readonly refused: boolean
  readonly verdicts: Readonly<Record<string, VerdictRecord>>
  readonly submissions: Readonly<Record<string, SubmissionsRecord>>
  readonly help: Readonly<Record<string, HelpRecord>>
  readonly lessons: Readonly<Record<string, LessonRecord>>
  readonly questions: Readonly<Record<string, QuestionRecord>>
  readonly sittings: Readonly<Record<string, SittingRecord>>
  readonly reviews: Readonly<Record<string, ReviewRecord>>
  readonly lastVisited: VisitRecord | null
}

export const NOTHING_YET: ProgressSnapshot = {
  ready: false,
  keptIn: 'browser',
  refused: false,
  verdicts: {},
  submissions: {},
  help: {},
  lessons: {},
  questions: {},
  sittings: {},
  reviews: {},
  lastVisited: null,
}

/** The snapshot with one record in its place. What is no record of ours, or damaged, changes nothing. */
export function withRecord(snapshot: ProgressSnapshot, key: string, record: unknown): ProgressSnapshot {
  const parts = partsOf(key)
  if (parts === null) return snapshot
  const { kind, id } = parts
  if (kind === 'verdict' && isRecordOf(kind, record))
    return { ...snapshot, verdicts: { ...snapshot.verdicts, [id]: record } }
  if (kind === 'submissions' && isRecordOf(kind, record)) {
    return { ...snapshot, submissions: { ...snapshot.submissions, [id]: record } }
  }
  if (kind === 'help' && isRecordOf(kind, record)) return { ...snapshot, help: { ...snapshot.help, [id]: record } }
  if (kind === 'lesson' && isRecordOf(kind, record))
    return { ...snapshot, lessons: { ...snapshot.lessons, [id]: record } }
  if (kind === 'question' && isRecordOf(kind, record)) {
    return { ...snapshot, questions: { ...snapshot.questions, [id]: record } }
  }
  if (kind === 'sitting' && isRecordOf(kind, record)) {
    return { ...snapshot, sittings: { ...snapshot.sittings, [id]: record } }
  }
  if (kind === 'review' && isRecordOf(kind, record)) {
    return { ...snapshot, reviews: { ...snapshot.reviews, [id]: record } }
  }
  if (kind === 'visit' && isRecordOf(kind, record)) return { ...snapshot, lastVisited: record }
  return snapshot
}
