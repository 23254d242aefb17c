import * as React from 'react'
import * as jsxRuntime from 'react/jsx-runtime'

export type LessonContent = React.ComponentType<{ readonly components: Readonly<Record<string, React.ElementType>> }>

/** Runs a bundled lesson on the server with the application's own React, so that widgets reach it as client references. */
export function evaluateLesson(code: string, file: string): LessonContent {
  const evaluated: unknown = new Function('React', '_jsx_runtime', code)(React, jsxRuntime)
  if (!hasContent(evaluated)) throw new Error(`${file}: the bundle has no content. Is the file empty?`)
  return evaluated.default
}

function hasContent(evaluated: unknown): evaluated is { default: LessonContent } {
  return (
    typeof evaluated === 'object' &&
    evaluated !== null &&
    'default' in evaluated &&
    typeof evaluated.default === 'function'
  )
}
