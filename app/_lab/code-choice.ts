/** What the lab knows of an exercise whose code can run as an end of a connection. */
export interface LabExercise {
  readonly slug: string
  readonly title: string
  readonly entryPoints: readonly { readonly name: string }[]
  readonly sourceBytes: number
  /** What stands in the editor of who has not begun. */
  readonly starter: string
}

/** Whose code runs where: a reader's own, of one exercise, at some of the hosts. */
export interface CodeChoice {
  readonly slug: string
  /** The draft as it stands, or a text that passed, by the time at which it did. */
  readonly text: 'draft' | number
  readonly hosts: readonly string[]
}

/** The choice of another exercise: its draft, at the hosts that were chosen already or else at the first. */
export const withExercise = (slug: string, before: CodeChoice | null, hosts: readonly string[]): CodeChoice | null =>
  slug === '' ? null : { slug, text: 'draft', hosts: before?.hosts ?? hosts.slice(0, 1) }

/** The choice with a host more or less. */
export const withHostChosen = (choice: CodeChoice, host: string, isChosen: boolean): CodeChoice => ({
  ...choice,
  hosts: isChosen ? [...choice.hosts.filter((it) => it !== host), host] : choice.hosts.filter((it) => it !== host),
})

/** The hosts that run the code: those that were chosen and are there. */
export const hostsWithCode = (choice: CodeChoice | null, hosts: readonly string[]): readonly string[] =>
  choice === null ? [] : hosts.filter((host) => choice.hosts.includes(host))
