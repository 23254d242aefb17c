import type { Language, Words } from '../../words'
import { markdownOf, markdownOfPlain } from './from-html'

/** How a file writes its texts. */
type TextFormat = 'html' | 'moodle' | 'markdown' | 'plain'

/** The texts of one question of a file, as a bank has them. */
export interface TextsOf {
  /** Nothing where the text is empty. */
  readonly words: (text: string, format: TextFormat) => Words | undefined
  /** Whether a text had something that Markdown does not have. */
  readonly lost: () => boolean
}

export function textsIn(language: Language): TextsOf {
  let lost = false
  const markdown = (text: string, format: TextFormat) => {
    if (format === 'markdown') return text
    if (format === 'plain') return markdownOfPlain(text)
    // What Moodle formats by itself is HTML, in which a line ends where it ends.
    const read = markdownOf(format === 'moodle' ? text.trim().replaceAll('\n', '<br>') : text)
    lost ||= read.lost
    return read.markdown
  }
  return {
    words(text, format) {
      const said = markdown(text, format).trim()
      return said === '' ? undefined : { [language]: said }
    },
    lost: () => lost,
  }
}
