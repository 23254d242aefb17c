/** Characters that change the direction of the text around them, or are not seen: a name has no use for them, a trick has. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/**
 * A text that somebody else wrote, as one line that can be shown anywhere: no line breaks, no control characters, nothing that turns
 * the text around it, no half characters.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(UNSEEN, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
    .normalize('NFC')
