/** A rule of the engine to read, as `/engine-source/<rule>.json` holds it. */
export interface SourceLines {
  readonly file: string
  /** Where the rule begins, from 1. */
  readonly line: number
  /** The number of the first of `lines`, which may be that of the comment above the rule. */
  readonly firstLine: number
  /** Line by line, pieces of text, each with what it is: `keyword`, `string`, or nothing. */
  readonly lines: readonly (readonly (readonly [text: string, kind: string])[])[]
}
