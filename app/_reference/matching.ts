/** Text as it is compared: small letters, one form of each character, and CLOSE_WAIT, CLOSE-WAIT and “close wait” the same. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_‐–]/g, ' ')

/** The words that a person typed. Chinese is written without spaces, so there a word is what stands between them. */
export const wordsTyped = (query: string): string[] =>
  plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')

/** @param text made by `plain` */
export const hasAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))
