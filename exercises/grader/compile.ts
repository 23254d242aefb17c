import { transform } from 'sucrase'
import { syntaxError } from './reasons'
import { detailOf, judgeProgram, lineAt, scriptRefusal, sizeRefusal, unsupportedSyntax } from './submission-rules'
import type { Reason } from './verdict'

export type Compiled =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'refused'; readonly reason: Reason }

/**
 * Turns a submission into the body of a CommonJS module, or says why it must not run. Nothing of it is executed.
 *
 * Lines stay where they were, so that a line in a stack is the learner's line.
 *
 * @param source TypeScript, as the learner wrote it
 */
export function compile(source: string, limits: { readonly sourceBytes: number }): Compiled {
  const refusal = sizeRefusal(source, limits.sourceBytes) ?? unsupportedSyntax(source)
  if (refusal !== null) return { kind: 'refused', reason: refusal }

  let javascript: string
  try {
    // Unused imports stay, so that they are judged like the others.
    const options = { disableESTransforms: true, keepUnusedImports: true } as const
    javascript = transform(source, { ...options, transforms: ['typescript'] }).code
  } catch (error) {
    return { kind: 'refused', reason: syntaxError(detailOf(error), placeOf(error, source)) }
  }

  const judged = judgeProgram(javascript)
  if ('reason' in judged) return { kind: 'refused', reason: judged.reason }
  const code = transform(judged.program, { disableESTransforms: true, transforms: ['imports'] }).code
  const reason = scriptRefusal(code)
  return reason === null ? { kind: 'code', code } : { kind: 'refused', reason }
}

/** Where the compiler stopped. Its columns count from 1. */
function placeOf(error: unknown, source: string): { line?: number; column?: number } {
  if (typeof error !== 'object' || error === null || !('pos' in error) || typeof error.pos !== 'number') return {}
  const line = lineAt(source, error.pos)
  const start = source.lastIndexOf('\n', error.pos - 1) + 1
  const atEnd = error.pos >= source.trimEnd().length
  return atEnd ? { line } : { line, column: error.pos - start + 1 }
}
