import rehypeShiki from '@shikijs/rehype'
import type { Element, Root } from 'hast'
import { bundleMDX } from 'mdx-bundler'
import rehypeKatex from 'rehype-katex'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { createCssVariablesTheme } from 'shiki'
import { visit } from 'unist-util-visit'
import { loadGlossary } from '#content/glossary'
import type { Lesson } from '#content/lessons'
import { leadWithin } from './course-links'
import { keepTogether } from './keep-together'
import { layPassages } from './passages'
import { linkRfcs } from './rfc-links'
import { explainTerms } from './terms'

/** Left out, every language there is would be loaded, which takes longer than all else. */
const CODE_LANGUAGES = ['typescript', 'c', 'shellscript']

export interface Heading {
  readonly id: string
  readonly text: string
}

/**
 * A lesson's MDX as code, and its second-level headings. Terms are explained, references and links lead somewhere, and scenes stand beside
 * their text: authors mark none of it.
 *
 * MDX is code: only lessons of this repository come here, and the front matter is read as YAML alone.
 */
export async function bundleLesson({
  source,
  locale,
}: Pick<Lesson, 'source' | 'locale'>): Promise<{ code: string; headings: readonly Heading[] }> {
  const headings: Heading[] = []
  const { code } = await bundleMDX({
    source,
    grayMatterOptions: (options) => ({ ...options, engines: { js: refuseCode, javascript: refuseCode } }),
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm, remarkMath],
      rehypePlugins: [
        ...(options.rehypePlugins ?? []),
        rehypeSlug,
        () => (tree: Root) => collectHeadings(tree, headings),
        () => leadWithin(locale),
        linkRfcs,
        () => explainTerms(loadGlossary(), locale),
        keepTogether,
        layPassages,
        [rehypeKatex, { output: 'mathml' }],
        [
          rehypeShiki,
          { theme: createCssVariablesTheme({ name: 'course', variablePrefix: '--code-' }), langs: CODE_LANGUAGES },
        ],
      ],
    }),
  })
  return { code, headings }
}

function refuseCode(): never {
  throw new Error('Front matter is YAML between two lines of ---; code is never run from it.')
}

function collectHeadings(tree: Root, headings: Heading[]): void {
  visit(tree, 'element', (element: Element) => {
    const { id } = element.properties
    if (element.tagName === 'h2' && typeof id === 'string') headings.push({ id, text: textOf(element) })
  })
}

const textOf = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
