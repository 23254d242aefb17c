import type { TextEdit, TextState } from './text-edit'

/** What a key does in the plain editor: an edit, and what is selected after it. */
export interface KeyEdit {
  readonly edit: TextEdit
  readonly start: number
  readonly end: number
}

const INDENT = '  '

/**
 * What Tab, Shift+Tab and Enter do where code is typed; null where there is nothing to do.
 *
 * Tab indents the lines of a selection, or goes to the next stop. Enter keeps the line's indentation, and adds to it after
 * an opening bracket.
 */
export function keyEdit(state: TextState, key: 'Tab' | 'Shift+Tab' | 'Enter'): KeyEdit | null {
  switch (key) {
    case 'Tab':
      return state.text.slice(state.start, state.end).includes('\n')
        ? changeLines(state, (line) => (line === '' ? line : INDENT + line))
        : insertIndent(state)
    case 'Shift+Tab':
      return changeLines(state, (line) => line.replace(/^ {1,2}|^\t/, ''))
    case 'Enter':
      return newLine(state)
  }
}

function insertIndent({ text, start, end }: TextState): KeyEdit {
  const column = start - lineStartOf(text, start)
  const spaces = ' '.repeat(INDENT.length - (column % INDENT.length))
  return caretAfter({ start, end, text: spaces })
}

function newLine({ text, start, end }: TextState): KeyEdit {
  const line = text.slice(lineStartOf(text, start), start)
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  const opens = /[{([]\s*$/.test(line)
  const closes = opens && /^\s*[})\]]/.test(text.slice(end))
  const inserted = `\n${indent}${opens ? INDENT : ''}`
  const edit = { start, end, text: closes ? `${inserted}\n${indent}` : inserted }
  const caret = start + inserted.length
  return { edit, start: caret, end: caret }
}

function changeLines({ text, start, end }: TextState, change: (line: string) => string): KeyEdit | null {
  const from = lineStartOf(text, start)
  // A selection that ends at the start of a line does not mean that line.
  const lastSelected = end > start && text[end - 1] === '\n' ? end - 1 : end
  const lineEnd = text.indexOf('\n', lastSelected)
  const to = lineEnd === -1 ? text.length : lineEnd
  const lines = text.slice(from, to).split('\n')
  const changed = lines.map(change)
  const after = changed.join('\n')
  if (after === text.slice(from, to)) return null

  const firstShift = (changed[0] ?? '').length - (lines[0] ?? '').length
  const newStart = Math.max(from, start + firstShift)
  return {
    edit: { start: from, end: to, text: after },
    start: newStart,
    end: Math.max(newStart, end + after.length - (to - from)),
  }
}

const lineStartOf = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

function caretAfter(edit: TextEdit): KeyEdit {
  const caret = edit.start + edit.text.length
  return { edit, start: caret, end: caret }
}
