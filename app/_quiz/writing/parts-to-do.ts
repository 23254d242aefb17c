import type { BankDraft } from './draft-types'
import type { Place } from './place'
import { type Problem, problemsIn } from './problem'

export interface Part {
  readonly place: Place
  /** Each thing once, with how often it is so. */
  readonly says: readonly { readonly says: string; readonly times: number }[]
}

/** The parts of a quiz in which something is missing or wrong, in their order. */
export function partsToDo(bank: BankDraft, problems: readonly Problem[]): Part[] {
  const ofNone = problems.filter(({ path: [part] }) => part === 'questions').filter(({ path }) => path.length === 1)
  const ofBank = problems.filter(({ path: [part] }) => part !== 'questions')
  const parts: [Place, readonly Problem[]][] = [
    [{ kind: 'about' }, ofBank],
    ...bank.questions.map(({ id }, index): [Place, Problem[]] => [
      { kind: 'question', id },
      problemsIn(problems, 'questions', index),
    ]),
    [{ kind: 'add' }, ofNone],
  ]
  return parts.flatMap(([place, own]) => (own.length === 0 ? [] : [{ place, says: counted(own) }]))
}

function counted(problems: readonly Problem[]): Part['says'] {
  const times = new Map<string, number>()
  for (const { says } of problems) times.set(says, (times.get(says) ?? 0) + 1)
  return [...times].map(([says, each]) => ({ says, times: each }))
}
