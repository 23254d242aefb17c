import { type Path, pathKey, withPart } from './draft'

/** A scenario that is being written. */
interface Written {
  readonly draft: unknown
  /** The text, as it was typed; null where the draft says all. Where it cannot be read, `draft` is what it last said. */
  readonly text: string | null
}

export interface History {
  readonly now: Written
  readonly past: readonly Written[]
  readonly future: readonly Written[]
  /** What was changed last. Further changes of the same are one step of undoing. */
  readonly changing: string | null
}

export type Edit =
  /** `undefined` takes the part away. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown }
  /** `draft` where the text could be read. */
  | { readonly kind: 'type'; readonly text: string; readonly draft?: { readonly value: unknown } }
  | { readonly kind: 'replace'; readonly draft: unknown }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** How many steps can be undone. */
const MOST_STEPS = 300

export const historyOf = (draft: unknown): History => ({
  now: { draft, text: null },
  past: [],
  future: [],
  changing: null,
})

/** What was written after an edit. Nothing that was typed is lost: a step back brings it again. */
export function edited(history: History, edit: Edit): History {
  const { now, past, future } = history
  switch (edit.kind) {
    case 'set': {
      const draft = withPart(now.draft, edit.path, edit.value)
      return step(history, { draft, text: null }, pathKey(edit.path))
    }
    case 'type':
      return step(history, { draft: edit.draft ? edit.draft.value : now.draft, text: edit.text }, 'text')
    case 'replace':
      return step(history, { draft: edit.draft, text: null }, null)
    case 'undo':
      return past.length === 0 ? history : travel(past.slice(0, -1), past.at(-1) ?? now, [now, ...future])
    case 'redo':
      return future.length === 0 ? history : travel([...past, now], future[0] ?? now, future.slice(1))
  }
}

function step({ now, past, changing }: History, next: Written, what: string | null): History {
  const continues = what !== null && what === changing
  return { now: next, past: continues ? past : [...past, now].slice(-MOST_STEPS), future: [], changing: what }
}

const travel = (past: History['past'], now: Written, future: History['future']): History => ({
  past,
  now,
  future,
  changing: null,
})
