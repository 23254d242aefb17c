import { createCssVariablesTheme, createHighlighter } from 'shiki'
import { isRuleName, RULE_NAMES, ruleSource } from '../rule-source'
import type { SourceLines } from '../source-lines'

export const dynamic = 'force-static'
export const dynamicParams = false

/** One file for each rule of the engine: `fin.json`. A page fetches it when a person wants to read the rule. */
export const generateStaticParams = (): { rule: string }[] => RULE_NAMES.map((rule) => ({ rule: `${rule}.json` }))

const theme = createCssVariablesTheme({ name: 'course', variablePrefix: '--code-' })
const highlighter = createHighlighter({ themes: [theme], langs: ['typescript'] })

/** A rule as it is written, coloured on the server. */
export async function GET(_request: Request, { params }: { params: Promise<{ rule: string }> }): Promise<Response> {
  const rule = (await params).rule.replace(/\.json$/, '')
  if (!isRuleName(rule)) return new Response(null, { status: 404 })
  const { file, line, firstLine, text } = ruleSource(rule)
  const { tokens } = (await highlighter).codeToTokens(text, { lang: 'typescript', theme: 'course' })
  const lines = tokens.map((each) =>
    each.map(({ content, color }) => [content, /--code-token-([\w-]+)/.exec(color ?? '')?.[1] ?? ''] as const),
  )
  return Response.json({ file, line, firstLine, lines } satisfies SourceLines)
}
