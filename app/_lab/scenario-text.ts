import { stringify } from 'yaml'
import { parseLocatedYaml } from '#engine/cli/located-yaml'

/** A scenario as YAML, as `npm run simulate` reads it. */
export const yamlOf = (draft: unknown): string => stringify(draft, { lineWidth: 100, flowCollectionPadding: false })

export type ReadText =
  | { readonly kind: 'read'; readonly value: unknown; readonly lineOf: (path: readonly (string | number)[]) => number }
  | { readonly kind: 'unreadable'; readonly line: number; readonly column: number; readonly what: string }

/** What a text says in YAML or JSON, or where it stops being either. */
export function readText(text: string): ReadText {
  try {
    return { kind: 'read', ...parseLocatedYaml(text, 'scenario') }
  } catch (error) {
    const [, line, column, what] =
      /:(\d+): is not YAML, at column (\d+): (.*)/.exec(error instanceof Error ? error.message : '') ?? []
    return { kind: 'unreadable', line: Number(line ?? 1), column: Number(column ?? 1), what: what ?? String(error) }
  }
}
