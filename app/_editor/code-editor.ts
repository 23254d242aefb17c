import { watchLeaveKeys } from './leave-keys'
import type { MonacoSurface, TypesFile } from './monaco/monaco-surface'
import { createPlainSurface } from './plain-surface'
import type { Surface } from './surface'

/** What the rest of a page may ask of an editor, whichever it is at the moment. */
export interface CodeEditor {
  text(): string
  /** Makes the text `text` as one step of undo. */
  replace(text: string): void
  /** Moves the caret and the focus to a line and a column, both from 1. */
  goTo(line: number, column?: number): void
  /** Moves the focus to where the caret is. */
  focus(): void
}

/** An editor that must be disposed of by who made it. */
interface OwnedCodeEditor extends CodeEditor {
  dispose(): void
}

export interface CodeEditorOptions {
  readonly locale: 'en' | 'zh'
  readonly label: string
  readonly fileName: string
  /** The id of the words that say how to leave the editor. */
  readonly describedBy: string
  /** The files that a submission may import. */
  readonly types: readonly TypesFile[]
  readonly onChange: (text: string) => void
  readonly onRun: () => void
  /** Told when Escape made Tab leave the editor, and when that ended. */
  readonly onLeaveArmed: (armed: boolean) => void
  /** Told when the full editor begins to load, has taken over, or could not be loaded. */
  readonly onPhase: (phase: EditorPhase) => void
}

export type EditorPhase = 'plain' | 'loading' | 'full' | 'unavailable'

interface Elements {
  /** Around both editors. */
  readonly frame: HTMLElement
  /** Around the textarea and its line numbers; hidden once Monaco has taken over. */
  readonly plain: HTMLElement
  readonly textarea: HTMLTextAreaElement
  readonly gutter: HTMLElement
  /** Empty; Monaco's place. */
  readonly host: HTMLElement
}

/**
 * The editor of a page: plain from the start, and Monaco from when a person first goes to it with a mouse or a keyboard.
 *
 * Invariant: exactly one of the two is shown and holds the truth. The change happens in one task, so that the text, the
 * selection, the undo and the focus pass whole and the next key goes to Monaco.
 */
export function createCodeEditor(elements: Elements, options: CodeEditorOptions): OwnedCodeEditor {
  const { frame, plain, textarea, gutter, host } = elements
  const listening = new AbortController()
  const plainSurface = createPlainSurface(textarea, { gutter, onChange: options.onChange, onRun: options.onRun })
  const stopWatching = watchLeaveKeys(frame, { onArmed: options.onLeaveArmed })
  let surface: Surface = plainSurface
  let phase: EditorPhase = 'plain'
  /** Made, and waiting for its moment. */
  let prepared: MonacoSurface | null = null
  let disposed = false

  const enter = (next: EditorPhase) => {
    phase = next
    options.onPhase(next)
  }

  async function load() {
    if (phase === 'loading' || phase === 'full' || isTouch()) return
    enter('loading')
    try {
      if (options.locale === 'zh') await import('./monaco/chinese')
      const { createMonacoSurface } = await import('./monaco/monaco-surface')
      if (disposed) return
      // Shown beneath the plain editor, so that Monaco can measure; nobody sees or reaches it yet.
      host.hidden = false
      host.inert = true
      prepared = createMonacoSurface(host, options)
      takeOverWhenIdle(prepared)
    } catch (error) {
      host.hidden = true
      host.replaceChildren()
      console.warn('The full editor could not be loaded; the plain one stays.', error)
      if (!disposed) enter('unavailable')
    }
  }

  function takeOverWhenIdle(monaco: MonacoSurface) {
    if (disposed) return
    if (!plainSurface.isIdle()) {
      plainSurface.whenIdle(() => takeOverWhenIdle(monaco))
      return
    }
    const hadFocus = plainSurface.hasFocus()
    monaco.takeOver(plainSurface.history(), textarea)
    host.inert = false
    if (hadFocus) monaco.focus()
    plain.hidden = true
    plainSurface.dispose()
    surface = monaco
    prepared = null
    enter('full')
  }

  for (const approach of ['focusin', 'pointerenter'] as const) {
    frame.addEventListener(approach, load, { signal: listening.signal })
  }
  // It may have been focused before this script ran.
  if (plainSurface.hasFocus()) load()

  return {
    text: () => surface.read().text,
    replace: (text) => surface.replace(text),
    goTo: (line, column) => surface.goTo(line, column),
    focus: () => surface.focus(),
    dispose() {
      disposed = true
      listening.abort()
      stopWatching()
      // Whoever makes an editor of these elements anew, as React does in development, finds the text in the textarea.
      const { text } = surface.read()
      surface.dispose()
      prepared?.dispose()
      textarea.value = text
      plain.hidden = false
      host.hidden = true
    },
  }
}

/** Monaco cannot be used by touch. */
const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches
