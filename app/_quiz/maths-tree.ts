import type { Root } from 'hast'
import rehypeKatex from 'rehype-katex'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { joinedLines } from '#app/_ui/joined-lines'
import { ALLOWED, htmlAsText } from './markdown-tree'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(() => htmlAsText)
  .use(() => joinedLines)
  .use(remarkRehype)
  .use(rehypeSanitize, ALLOWED)
  // After the sanitiser, which knows no MathML. What KaTeX makes is safe unless it is told to trust; macros that grow are cut off.
  .use(rehypeKatex, { output: 'mathml', trust: false, strict: 'ignore', maxSize: 20, maxExpand: 200 })

/** The same as `markdownTree`, where `$…$` and `$$…$$` are maths. */
export const mathsTree = (markdown: string): Root => processor.runSync(processor.parse(markdown), markdown)
