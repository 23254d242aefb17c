import type { Xml } from '../xml/write-xml'

/** What an item of one type has. */
export interface Typed {
  readonly responses: readonly Xml[]
  readonly outcomes: readonly Xml[]
  readonly body: readonly Xml[]
  readonly processing: readonly Xml[]
  readonly feedback: readonly Xml[]
  /** What is asked, where the answers stand in it. */
  readonly text?: Xml
}
