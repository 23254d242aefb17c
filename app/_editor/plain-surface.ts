import { keyEdit } from './plain-keys'
import type { Surface } from './surface'
import { applyEdit, editBetween, offsetAt, positionAt, type TextState, withUnixLineEnds } from './text-edit'
import { recordTyping, startHistory, type TypingHistory } from './typing-history'

/** The plain editor, which can also say when it may be taken over and what was typed in it. */
export interface PlainSurface extends Surface {
  /** Each step of undo, the present last. */
  history(): TypingHistory
  /** False while an input method composes or a pointer drags a selection: neither survives a change of element. */
  isIdle(): boolean
  /** Calls back once it is idle, after the event that made it so. */
  whenIdle(callback: () => void): void
}

interface PlainSurfaceOptions {
  /** Holds one line number per line, beside the textarea. */
  readonly gutter: HTMLElement
  readonly onChange: (text: string) => void
  readonly onRun: () => void
}

/** Makes a textarea, as the server rendered it, fit for code. What was typed in it before stays. */
export function createPlainSurface(textarea: HTMLTextAreaElement, options: PlainSurfaceOptions): PlainSurface {
  const listening = new AbortController()
  const { signal } = listening
  let history = startHistory({ ...read(), text: withUnixLineEnds(textarea.defaultValue) })
  let composing = false
  let dragging = false
  let waiting: (() => void)[] = []

  function read(): TextState {
    const { value, selectionStart, selectionEnd, selectionDirection } = textarea
    return { text: value, start: selectionStart, end: selectionEnd, backward: selectionDirection === 'backward' }
  }

  function changed() {
    history = recordTyping(history, read(), performance.now())
    showLineNumbers(options.gutter, textarea.value)
    options.onChange(textarea.value)
  }

  /** Goes through the browser's own command where there is one, since only that can be undone by its own undo. */
  function insert(start: number, end: number, text: string) {
    textarea.setSelectionRange(start, end)
    const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
    if (!done) {
      textarea.setRangeText(text, start, end, 'end')
      changed()
    }
  }

  function pressed(event: KeyboardEvent) {
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      options.onRun()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key === 'Tab' && event.shiftKey ? 'Shift+Tab' : event.key
    if (key !== 'Tab' && key !== 'Shift+Tab' && key !== 'Enter') return
    event.preventDefault()
    const answer = keyEdit(read(), key)
    if (answer === null) return
    insert(answer.edit.start, answer.edit.end, answer.edit.text)
    textarea.setSelectionRange(answer.start, answer.end)
  }

  function becameIdle() {
    // A task later: some browsers send the last input event, or the click's selection, after the event that ends it.
    setTimeout(() => {
      if (composing || dragging) return
      const callbacks = waiting
      waiting = []
      for (const callback of callbacks) callback()
    })
  }

  textarea.addEventListener('input', changed, { signal })
  textarea.addEventListener('keydown', pressed, { signal })
  textarea.addEventListener('scroll', () => alignGutter(options.gutter, textarea), { signal })
  textarea.addEventListener(
    'compositionstart',
    () => {
      composing = true
    },
    { signal },
  )
  textarea.addEventListener(
    'compositionend',
    () => {
      composing = false
      becameIdle()
    },
    { signal },
  )
  textarea.addEventListener(
    'pointerdown',
    () => {
      dragging = true
    },
    { signal },
  )
  for (const end of ['pointerup', 'pointercancel', 'blur'] as const) {
    window.addEventListener(
      end,
      () => {
        dragging = false
        becameIdle()
      },
      { signal },
    )
  }

  showLineNumbers(options.gutter, textarea.value)
  if (textarea.value !== textarea.defaultValue) history = recordTyping(history, read(), performance.now())

  return {
    read,
    replace(text) {
      const wanted = withUnixLineEnds(text)
      const before = read()
      const edit = editBetween(before.text, wanted)
      if (edit === null) return
      const hadFocus = document.activeElement === textarea
      if (hadFocus) insert(edit.start, edit.end, edit.text)
      else {
        textarea.value = applyEdit(before.text, edit)
        changed()
      }
      const grown = edit.text.length - (edit.end - edit.start)
      const moved = (offset: number) => (offset >= edit.end ? offset + grown : Math.min(offset, edit.start))
      textarea.setSelectionRange(moved(before.start), moved(before.end))
    },
    goTo(line, column) {
      const offset = offsetAt(textarea.value, line, column)
      textarea.focus()
      textarea.setSelectionRange(offset, offset)
      const lineHeight = Number.parseFloat(getComputedStyle(textarea).lineHeight)
      const { line: shown } = positionAt(textarea.value, offset)
      textarea.scrollTop = Math.max(0, shown * lineHeight - textarea.clientHeight / 2)
    },
    focus: () => textarea.focus(),
    hasFocus: () => document.activeElement === textarea,
    history: () => recordTyping(history, read(), performance.now()),
    isIdle: () => !composing && !dragging,
    whenIdle(callback) {
      waiting.push(callback)
    },
    dispose: () => listening.abort(),
  }
}

/** The numbers of all lines, one a line: what the gutter shows, also as the server renders it. */
export const lineNumbersOf = (text: string): string =>
  text
    .split('\n')
    .map((_, index) => index + 1)
    .join('\n')

function showLineNumbers(gutter: HTMLElement, text: string) {
  const numbers = lineNumbersOf(text)
  if (gutter.textContent !== numbers) gutter.textContent = numbers
}

function alignGutter(gutter: HTMLElement, textarea: HTMLTextAreaElement) {
  gutter.style.transform = `translateY(${-textarea.scrollTop}px)`
}
