import type { Submission, SubmissionsRecord } from './records'

/** At most so many submissions of one exercise, */
const MOST_SUBMISSIONS = 40
/** and at most so many characters in all of them together. */
const MOST_CHARACTERS = 200_000

/** Whether two texts are one submission: white space alone makes no new one. */
export const isSameSubmission = (a: string, b: string): boolean => bare(a) === bare(b)

/** Both records as one: each text once with its latest grading, the oldest texts given up where there are too many. */
export function mergeSubmissions(a: SubmissionsRecord, b: SubmissionsRecord): SubmissionsRecord {
  const latest = new Map<string, Submission>()
  // Of two at the same moment the same one must stay, whichever record it is in.
  const all = [...a.submissions, ...b.submissions].sort((x, y) => x.at - y.at || (x.source < y.source ? -1 : 1))
  for (const submission of all) {
    latest.delete(bare(submission.source))
    latest.set(bare(submission.source), submission)
  }
  return { submissions: bounded([...latest.values()]) }
}

const bare = (source: string): string => source.replace(/\s+/g, '')

/** The newest that fit, and always the newest one. */
function bounded(submissions: readonly Submission[]): readonly Submission[] {
  let characters = 0
  const first = submissions.findLastIndex(({ source }, index) => {
    characters += source.length
    const kept = submissions.length - index
    return kept > 1 && (kept > MOST_SUBMISSIONS || characters > MOST_CHARACTERS)
  })
  return submissions.slice(first + 1)
}
