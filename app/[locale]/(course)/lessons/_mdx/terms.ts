import type { ElementContent, Root } from 'hast'
import { addressOf, pageIn } from '#app/_ui/href'
import { mentionsIn } from '#content/checks/spellings'
import type { Glossary } from '#content/glossary'
import type { Locale } from '#content/locales'
import { isWidget, rewriteText, splitText } from './in-text'

/**
 * Explains each term of the glossary where a lesson's text first names it: the word becomes a button that opens a popover, with the way to
 * its entry. The browser does that by itself, so it costs no script. Words of questions and tours stay as they are.
 */
export const explainTerms = (glossary: Glossary, locale: Locale) => (tree: Root) => {
  const find = mentionsIn(glossary, locale)
  const explained = new Set<string>()
  rewriteText(tree, isWidget, (text) =>
    splitText(
      text,
      find(text).flatMap(({ id, index, spelling }) => {
        const words = glossary[id]?.[locale]
        if (!words || explained.has(id)) return []
        explained.add(id)
        return [{ index, length: spelling.length, nodes: popoverOf(id, spelling, words, locale) }]
      }),
    ),
  )
}

const ENTRY: Readonly<Record<Locale, string>> = { en: 'In the glossary', zh: '术语表中的条目' }

function popoverOf(
  id: string,
  spelling: string,
  { term, meaning }: { term: string; meaning: string },
  locale: Locale,
): ElementContent[] {
  const popover = `term-${id}`
  return [
    {
      type: 'element',
      tagName: 'button',
      properties: { type: 'button', className: ['term'], popoverTarget: popover },
      children: [{ type: 'text', value: spelling }],
    },
    {
      type: 'element',
      tagName: 'span',
      properties: { id: popover, popover: 'auto', className: ['term-meaning'] },
      children: [
        { type: 'element', tagName: 'strong', properties: {}, children: [{ type: 'text', value: term }] },
        { type: 'text', value: ` ${meaning}` },
        {
          type: 'element',
          tagName: 'a',
          properties: { className: ['link', 'term-entry'], href: `${addressOf(pageIn(locale, 'glossary'))}#${id}` },
          children: [{ type: 'text', value: ENTRY[locale] }],
        },
      ],
    },
  ]
}
