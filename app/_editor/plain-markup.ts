import { lineNumbersOf } from './plain-surface'

interface PlainMarkup {
  readonly text: string
  readonly label: string
  readonly describedBy: string
  readonly gutterClass: string
  readonly textareaClass: string
}

/**
 * The plain editor as HTML text.
 *
 * React must not know this textarea: when it takes over a page it sets every textarea back to what the server sent, and
 * with that throws away what a person typed before the script came.
 */
export function plainMarkup({ text, label, describedBy, gutterClass, textareaClass }: PlainMarkup): string {
  const attributes = [
    `class="${escaped(textareaClass)}"`,
    `aria-label="${escaped(label)}"`,
    `aria-describedby="${escaped(describedBy)}"`,
    'autocapitalize="off" autocomplete="off" autocorrect="off" spellcheck="false" translate="no" wrap="off"',
  ].join(' ')
  // A parser drops one line end after the tag, so one more stands there.
  return (
    `<div class="${escaped(gutterClass)}" aria-hidden="true">${lineNumbersOf(text)}</div>` +
    `<textarea ${attributes}>\n${escaped(text)}</textarea>`
  )
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
