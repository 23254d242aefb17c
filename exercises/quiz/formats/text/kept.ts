import { defaultSchema } from 'rehype-sanitize'

/** What of HTML is kept, going out and coming in: what Markdown can say. Nothing that runs, and no text of what does not show. */
export const KEPT: typeof defaultSchema = {
  ...defaultSchema,
  strip: ['script', 'style', 'template', 'title', 'iframe', 'object', 'noframes', 'noembed', 'noscript', 'svg', 'math'],
  attributes: { ...defaultSchema.attributes, code: [['className', /^language-[\w+-]+$/]] },
}
