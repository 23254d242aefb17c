import type { TextState } from './text-edit'

/** A place where code is typed: the plain editor at first, Monaco once it has taken over. */
export interface Surface {
  read(): TextState
  /** Makes the text `text` as one step of undo; the caret stays where it was in what did not change. */
  replace(text: string): void
  /** Moves the caret to a line and a column, both from 1, and the focus with it. */
  goTo(line: number, column?: number): void
  /** Moves the focus to where the caret is. */
  focus(): void
  hasFocus(): boolean
  dispose(): void
}
