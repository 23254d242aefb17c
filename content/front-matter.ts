import * as z from 'zod'

const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a slug is small letters, digits and hyphens')

/** What stands at the head of a lesson's MDX file. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  unit: z
    .strictObject({ number: z.int().min(1).max(9), title: z.string().min(1) })
    .describe('The unit, as readers see it'),
  order: z.int().min(1).describe('The place of the lesson in its unit'),
  claims: z
    .array(z.string().regex(/^D[0-4]-\d\d$/, 'a claim is named as in content/claims: D3-20'))
    .min(1)
    .describe('The claims of the source documents that this lesson treats'),
  exercise: slug.nullable().describe('The exercise that follows; null where there is none'),
  question: z.string().min(1).describe('The question that opens the lesson'),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>
