import { transform } from 'sucrase'
import { syntaxError } from './reasons'
import {
  detailOf,
  judgeProgram,
  lineAt,
  positionOf,
  scriptRefusal,
  sizeRefusal,
  unsupportedSyntax,
} from './submission-rules'
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
    javascript = withoutTypes(source)
  } catch (error) {
    return { kind: 'refused', reason: syntaxErrorOf(error, source) }
  }

  const judged = judgeProgram(javascript)
  if ('reason' in judged) return { kind: 'refused', reason: judged.reason }
  const code = transform(judged.program, { disableESTransforms: true, transforms: ['imports'] }).code
  const reason = scriptRefusal(code)
  return reason === null ? { kind: 'code', code } : { kind: 'refused', reason }
}

/** Unused imports stay, so that they are judged like the others. */
const withoutTypes = (source: string): string =>
  transform(source, { disableESTransforms: true, keepUnusedImports: true, transforms: ['typescript'] }).code

/**
 * Where the compiler stopped, and why. Its columns count from 1.
 *
 * For a mistake inside an arrow function it tries other readings and then stops at the arrow; so what comes after the arrow is
 * read alone, as often as that leads further.
 */
function syntaxErrorOf(error: unknown, source: string): Reason {
  let [last, text] = [error, source]
  for (;;) {
    const position = positionOf(last)
    const arrow = position === undefined ? undefined : /^[^\n]*?=>/.exec(text.slice(position))
    if (position === undefined || arrow === null || arrow === undefined) break
    const start = position + arrow[0].length
    text = text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start)
    try {
      withoutTypes(text)
      break
    } catch (inner) {
      last = inner
    }
  }
  return syntaxError(detailOf(last), placeOf(positionOf(last), source))
}

function placeOf(position: number | undefined, source: string): { line?: number; column?: number } {
  if (position === undefined) return {}
  const line = lineAt(source, position)
  const start = source.lastIndexOf('\n', position - 1) + 1
  const atEnd = position >= source.trimEnd().length
  return atEnd ? { line } : { line, column: position - start + 1 }
}
