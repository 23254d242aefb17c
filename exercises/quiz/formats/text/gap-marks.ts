import { gapsIn } from '../../questions'
import type { BothLanguages, Words } from '../../words'
import { inLanguage } from '../../words'
import { htmlOf } from './from-markdown'

/** Stands around the name of a gap while its text is HTML: no sign of any format. */
const MARK = '\ue012'
const MARKED = /\ue012([a-z0-9-]+)\ue012/g

/** A gap in HTML. */
export const marked = (name: string): string => MARK + name + MARK

/** Markdown with its gaps marked. */
export const markingGaps = (markdown: string): string =>
  markdown.replace(/\[\[([a-z0-9-]+)\]\]/g, (_, name: string) => marked(name))

/** Texts that came with marks, with their gaps as a bank has them. */
export const namingGaps = (words: Words | undefined): Words | undefined =>
  words &&
  Object.fromEntries(Object.entries(words).map(([language, said]) => [language, said.replace(MARKED, '[[$1]]')]))

/** HTML or XML in which something stands for each mark. */
export const fillingGaps = (html: string, gap: (name: string) => string): string =>
  html.replace(MARKED, (_, name: string) => gap(name))

/** HTML in pieces: what stands between the gaps, and the names of the gaps, in turn. */
export const piecesOf = (html: string): string[] => html.split(MARKED)

const TAG = /<(?:"[^"]*"|[^">])*>/g

/** Why a text cannot have its gaps in HTML: one stands in an address, where nobody can write. Null where it can. */
export function hiddenGap(words: Words): BothLanguages | null {
  const isHidden = Object.keys(words).some((language) => {
    const says = inLanguage(words, language === 'zh' ? 'zh' : 'en')
    const shown = htmlOf(markingGaps(says)).replace(TAG, '')
    return [...shown.matchAll(MARKED)].length < gapsIn(says).length
  })
  return isHidden ? HIDDEN : null
}

const HIDDEN = {
  en: 'One of its gaps stands in the address of a link or a picture, where nobody can fill it in.',
  zh: '有一个空位于链接或图片的地址里，无法作答。',
}
