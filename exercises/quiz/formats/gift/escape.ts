/**
 * What GIFT's own characters are written as. A backslash is one, unless a character follows that it would escape: `\neq` would
 * begin with the end of a line.
 */
export const escaped = (text: string): string =>
  text
    .replace(/\\(?=[~=#{}:\\n]|$|\n)/g, '\\\\')
    .replace(/[~=#{}:]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** Stand for `\\\\` and, among choices, for `->` while a question is read, so that neither is taken for something else. */
const HIDDEN = { '\\\\': '\ue010', '->': '\ue011' }

/** As Moodle does it, so that what follows is not taken for escaped. */
export const hidingBackslashes = (gift: string): string =>
  gift.replace(/[\ue010-\ue012]/g, '').replaceAll('\\\\', HIDDEN['\\\\'])
export const hidingArrows = (gift: string): string => gift.replaceAll('->', HIDDEN['->'])
export const unhidden = (text: string): string => text.replaceAll(HIDDEN['\\\\'], '\\').replaceAll(HIDDEN['->'], '->')

/** A text in which the escaped characters are themselves again. */
export const unescaped = (text: string): string => unhidden(text.replace(/\\([~=#{}:])/g, '$1').replaceAll('\\n', '\n'))
