import type { Locale } from '../locales'

/** A piece of text that readers meet, and where it stands. */
export interface Text {
  readonly file: string
  /** Of its first character. */
  readonly line: number
  readonly locale: Locale
  /** With its line ends; in place of code and widgets there is one `LEFT_OUT` each. */
  readonly text: string
  /** Not said by the course itself, and so not judged as its words are: a spelling of a term, what a document claims. */
  readonly isQuoted?: boolean
}

/** U+FFFC, Unicode's own sign for an object that stands in text: no word and no run goes across it. */
export const LEFT_OUT = '\uFFFC'

/** The line of a place in a text. */
export const lineAt = ({ line, text }: Pick<Text, 'line' | 'text'>, index: number): number =>
  line + (text.slice(0, index).match(/\n/g) ?? []).length

/** Chinese is what has a Chinese character. */
export const localeOf = (text: string): Locale => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
