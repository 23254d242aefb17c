/** Where the grader's programs are, and their text. */
export interface GraderFiles {
  /** The address of the sandboxed frame's document. */
  readonly frame: string
  /**
   * A program as text. It is fetched once; a failure is not kept, so that the next one who asks tries again.
   *
   * @throws Error where the server does not answer with it
   */
  script(name: string): Promise<string>
}

/** The script of an exercise: its suites, what asks about a learner's own code, or what runs that code in the lab. */
export type ScriptOfExercise = 'suites' | 'own-code' | 'lab'

/** The program of the worker that grades. */
export const RUNNER = 'runner.js'

/** The name of an exercise's script. */
export const scriptName = (slug: string, script: ScriptOfExercise = 'suites'): string => `${script}/${slug}.js`

/**
 * The address of one of the grader's files.
 *
 * @param base the course's base path, '' at the root
 */
export const graderAddress = (base: string, name: string): string => `${base}/grader/${name}`

/**
 * The files of one page's grader. They stand apart from the grader, so that they can be on their way while it is still being loaded.
 *
 * @param options.base the course's base path, '' at the root
 */
export function graderFiles({ base }: { readonly base: string }): GraderFiles {
  const scripts = new Map<string, Promise<string>>()
  return {
    frame: graderAddress(base, 'frame.html'),
    script(name) {
      const url = graderAddress(base, name)
      const fetched = scripts.get(url) ?? fetchText(url)
      scripts.set(url, fetched)
      fetched.catch(() => scripts.delete(url))
      return fetched
    },
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.text()
}
