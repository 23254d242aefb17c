/** What a check of the content found, as a line that an author can act on. */
export interface Problem {
  /** From the repository's root. */
  readonly file: string
  readonly line: number
  readonly wrong: string
  readonly right: string
}

/** `content/lessons/…/zh.mdx:12: what is wrong. What would be right.` */
export const sayProblem = ({ file, line, wrong, right }: Problem): string => `${file}:${line}: ${wrong} ${right}`
