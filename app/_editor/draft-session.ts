import { mergeTexts } from './three-way-merge'

export interface Draft {
  readonly text: string
}

/** As much as this needs of where drafts are kept (`app/_progress`). */
interface DraftKeeper {
  save(key: string, text: string): void
  /** Null where nothing was saved: then the starter stands. */
  read(key: string): Promise<Draft | null>
  flush(): Promise<void>
  onElsewhere(key: string, listener: (current: Draft | null) => void): () => void
}

export type DraftState =
  | { readonly kind: 'starter' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** The browser refuses to keep anything. */
  | { readonly kind: 'unsaved' }

/** What a person should know about where the text came from. */
export type DraftNotice =
  | { readonly kind: 'merged' }
  /** Two texts that cannot be put together: this tab's stands, the other one is offered. */
  | { readonly kind: 'conflict'; readonly theirs: string }

interface DraftSessionOptions {
  readonly key: string
  readonly starter: string
  readonly keeper: DraftKeeper
  readonly editor: { text(): string; replace(text: string): void }
  readonly onState: (state: DraftState) => void
  readonly onNotice: (notice: DraftNotice | null) => void
}

export interface DraftSession {
  /** To be called with every change of the text. */
  typed(text: string): void
  /** Looks again, after a sleep in which messages of other tabs may have been missed. */
  refresh(): Promise<void>
  /** Puts a text in the editor that the keeper already holds. */
  adopt(text: string): void
  dispose(): void
}

const SAVED_AFTER_MS = 250

/**
 * Ties an editor to its draft: what is typed is kept, what is kept comes back, and what another tab wrote appears here.
 *
 * Invariant: `agreed` is the last text that both the editor and the keeper held. A text that comes from outside replaces
 * the editor's only where the editor has not moved from there; else both changes are put together, or the person chooses.
 */
export function openDraft({ key, starter, keeper, editor, onState, onNotice }: DraftSessionOptions): DraftSession {
  let agreed = starter
  let adopting = false
  let disposed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function typed(text: string) {
    if (adopting) return
    keeper.save(key, text)
    onState({ kind: 'saving' })
    timer ??= setTimeout(settle, SAVED_AFTER_MS)
  }

  async function settle() {
    timer = undefined
    const text = editor.text()
    try {
      await keeper.flush()
      if (disposed) return
      agreed = text
      if (timer === undefined) onState({ kind: 'saved' })
    } catch {
      if (!disposed) onState({ kind: 'unsaved' })
    }
  }

  /** Replaces the editor's text by one that needs no saving. */
  function adopt(text: string) {
    adopting = true
    editor.replace(text)
    adopting = false
    agreed = text
  }

  function arrived(current: Draft | null) {
    if (disposed) return
    const theirs = current?.text ?? starter
    const mine = editor.text()
    const both = mergeTexts(agreed, mine, theirs)
    if (both === theirs) {
      adopt(theirs)
      onState({ kind: current === null ? 'starter' : 'saved' })
      onNotice(null)
    } else if (both !== null) {
      agreed = theirs
      if (both !== mine) {
        editor.replace(both)
        onNotice({ kind: 'merged' })
      } else typed(mine)
    } else {
      // This tab's text is written over the other one, which the keeper moves to the earlier versions.
      agreed = theirs
      typed(mine)
      onNotice({ kind: 'conflict', theirs })
    }
  }

  const refresh = () =>
    keeper.read(key).then(arrived, () => {
      if (!disposed) onState({ kind: 'unsaved' })
    })

  const stopListening = keeper.onElsewhere(key, arrived)

  return {
    typed,
    refresh,
    adopt,
    dispose() {
      disposed = true
      clearTimeout(timer)
      stopListening()
    },
  }
}
