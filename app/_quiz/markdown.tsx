'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useMemo } from 'react'
import { HTML_LANG, type Locale } from '#app/_ui/locale'
import { inLanguage, type Words } from '#exercises/quiz/words'
import { markdownTree, mayHaveMaths } from './markdown-tree'
import { RenderedTree } from './render-tree'

const MarkdownMaths = dynamic(() => import('./markdown-maths').then((it) => it.MarkdownMaths))

interface Props {
  readonly words: Words
  readonly locale: Locale
  /** Stands in a line: a choice, a cell. */
  readonly inline?: boolean
  /** What stands for `[[name]]`. */
  readonly gap?: (name: string) => ReactNode
  readonly id?: string
}

/** A text of a bank, in the page's language or in the one that it has. Markdown of anybody: nothing in it runs. */
export function Markdown({ words, locale, inline = false, gap, id }: Props) {
  const text = inLanguage(words, locale)
  const own = words[locale] === undefined ? { lang: HTML_LANG[locale === 'en' ? 'zh' : 'en'] } : {}
  const content = mayHaveMaths(text) ? (
    <MarkdownMaths gap={gap} inline={inline} text={text} />
  ) : (
    <Light gap={gap} inline={inline} text={text} />
  )
  return inline ? (
    <span className="min-w-0 [overflow-wrap:anywhere] [&_code]:font-mono [&_code]:text-[0.92em]" id={id} {...own}>
      {content}
    </span>
  ) : (
    <div className="prose min-w-0 [overflow-wrap:anywhere]" id={id} {...own}>
      {content}
    </div>
  )
}

function Light({
  text,
  ...rest
}: {
  readonly text: string
  readonly inline: boolean
  readonly gap: ((name: string) => ReactNode) | undefined
}) {
  const tree = useMemo(() => markdownTree(text), [text])
  return <RenderedTree tree={tree} {...rest} />
}
