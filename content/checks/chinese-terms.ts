import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { problemsOf } from '../problems'
import type { Problem } from './problem'
import { lineAt, type Text } from './text'

const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'gu')
  } catch {
    context.addIssue(`${source} is no regular expression`)
    return z.NEVER
  }
})

const suspectSchema = z.array(
  z.strictObject({
    word: pattern.describe('What should not stand there'),
    beside: pattern.optional().describe('Only in a sentence that also has this'),
    unless: pattern.optional().describe('Not in a sentence that has this'),
    right: z.string().min(1).describe('What should stand there, and why'),
  }),
)

export type Suspects = z.infer<typeof suspectSchema>

/** @throws Error that names the entry where content/checks/chinese-terms.yaml is not as it should be */
export function loadSuspects(root = process.cwd()): Suspects {
  const file = path.join('content', 'checks', 'chinese-terms.yaml')
  const read = suspectSchema.safeParse(parse(readFileSync(path.join(root, file), 'utf8')))
  if (!read.success) throw new Error(problemsOf(file, read.error))
  return read.data
}

/** Chinese words that a network engineer writes otherwise, or that are taken for one another. What stands in “ ” is quoted, and not judged. */
export function checkChineseTerms(texts: readonly Text[], suspects: Suspects): Problem[] {
  return texts
    .filter(({ locale, isQuoted }) => locale === 'zh' && !isQuoted)
    .flatMap((text) =>
      [...text.text.matchAll(/[^。！？；\n]+/gu)].flatMap((sentence) => judge(text, sentence, suspects)),
    )
}

function judge(text: Text, { 0: written, index: start }: RegExpExecArray, suspects: Suspects): Problem[] {
  const sentence = written.replace(/“[^”]*”/g, (quoted) => '“'.padEnd(quoted.length, ' '))
  return suspects.flatMap(({ word, beside, unless, right }) => {
    if (beside && sentence.search(beside) < 0) return []
    if (unless && sentence.search(unless) >= 0) return []
    return [...sentence.matchAll(word)].map(({ 0: found, index }) => ({
      file: text.file,
      line: lineAt(text, start + index),
      wrong: `“${found}” is suspicious here.`,
      right,
    }))
  })
}
