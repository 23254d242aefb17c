/** What of an exercise the grader needs to know: the page has it too, and the hidden suite is no part of it. */
export interface Gradable {
  readonly slug: string
  /** The tests that must report, in the order in which they are shown. */
  readonly tests: readonly { readonly id: string; readonly points: number }[]
  /** What the submission must export. */
  readonly entryPoints: readonly { readonly name: string }[]
  readonly limits: { readonly deadlineMs: number; readonly sourceBytes: number }
}
