import type { Glossary } from '../glossary'
import type { Problem } from './problem'
import { mentionsIn } from './spellings'
import { lineAt, type Text } from './text'

/**
 * A term is used from the lesson that introduces it on.
 *
 * @param lesson the number of the lesson that the texts are of, `4.1`
 */
export function checkTermOrder(lesson: string, texts: readonly Text[], glossary: Glossary): Problem[] {
  const find = { en: mentionsIn(glossary, 'en'), zh: mentionsIn(glossary, 'zh') }
  return texts.flatMap((text) =>
    find[text.locale](text.text).flatMap(({ id, index, spelling }) => {
      const introducedIn = glossary[id]?.lesson ?? lesson
      if (introducedIn <= lesson) return []
      return {
        file: text.file,
        line: lineAt(text, index),
        wrong: `“${spelling}” is a term of lesson ${introducedIn}, and this is lesson ${lesson}.`,
        right: `Say it in plain words, or let content/glossary.yaml introduce "${id}" in lesson ${lesson} and explain it here.`,
      }
    }),
  )
}
