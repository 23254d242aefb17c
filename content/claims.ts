import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { lessonNumber } from './lesson-number'
import { problemsOf } from './problems'

const bothLanguages = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })

const claimSchema = z.strictObject({
  lines: z
    .string()
    .regex(/^\d+(-\d+)?(, \d+(-\d+)?)*$/)
    .describe('Where the document says it: `80`, `79-80` or `45, 79-80`'),
  claim: bothLanguages.describe('What the document says, in our words'),
  verdict: z
    .enum(['correct', 'imprecise', 'wrong', 'outdated', 'platform', 'contradiction'])
    .describe('`platform`: true on some systems only; `contradiction`: the document disagrees with itself'),
  truth: bothLanguages.describe('What is true'),
  source: z.array(z.strictObject({ name: z.string(), url: z.url() })).min(1),
  lessons: z.array(lessonNumber).min(1).describe('The lessons that treat it, the main one first'),
})

const claimsSchema = z.record(z.string().regex(/^D[0-4]-\d\d$/), claimSchema)

export type Claim = z.infer<typeof claimSchema>
export type Verdict = Claim['verdict']

/**
 * Every claim of the source documents, by id: the files of content/claims, one for each document.
 *
 * @throws Error that names the claim and the field where a file is not as the schema says
 */
export function loadClaims(root = process.cwd()): Readonly<Record<string, Claim>> {
  const folder = path.join('content', 'claims')
  return Object.assign(
    {},
    ...readdirSync(path.join(root, folder))
      .sort()
      .map((name) => {
        const file = path.join(folder, name)
        const read = claimsSchema.safeParse(parse(readFileSync(path.join(root, file), 'utf8')))
        if (!read.success) throw new Error(problemsOf(file, read.error))
        return read.data
      }),
  )
}
