import type { Question } from '../questions'

const LESSON = 'lesson:'
const CLAIM = 'claim:'

/** Tags as formats have them: words in a row. */
export const tagsOf = ({ tags }: Question): string[] => [
  ...(tags.lesson ? [LESSON + tags.lesson] : []),
  ...tags.claims.map((claim) => CLAIM + claim),
  ...tags.other,
]

/** Tags from such words. */
export function asTags(words: readonly string[]) {
  const tags = words.map((it) => it.trim()).filter((it) => it !== '' && it.length <= 200)
  const lesson = tags.find((it) => /^lesson:[1-9]\.[1-9]$/.test(it))
  const claims = tags.filter((it) => /^claim:D[0-4]-\d\d$/.test(it))
  return {
    ...(lesson && { lesson: lesson.slice(LESSON.length) }),
    claims: claims.map((it) => it.slice(CLAIM.length)),
    other: tags.filter((it) => it !== lesson && !claims.includes(it)).slice(0, 100),
  }
}
