import type { ZodError } from 'zod'

/** A failed parse as lines that people can act on: `content/claims/d3.yaml: D3-20.truth.zh: expected string`. */
export const problemsOf = (place: string, error: ZodError): string =>
  error.issues.map((issue) => `${place}: ${issue.path.join('.') || 'the whole'}: ${issue.message}`).join('\n')
