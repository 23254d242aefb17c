import type { ReactNode } from 'react'
import type { Problem } from '../problem'

/** How fields of the forms look. */
export const FIELD =
  'block min-h-10 w-full min-w-0 rounded-md border border-ink-muted/60 bg-surface px-3 py-1.5 aria-invalid:border-loss'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly problems: readonly Problem[]
  readonly className?: string | undefined
  /** The field itself, with `describing` and `isWrong` of the same id. */
  readonly children: ReactNode
}

/** A field's label above it, and below it what is to be known and what is wrong. */
export function Field({ id, label, hint, problems, className = '', children }: FieldProps) {
  return (
    <div className={`min-w-0 ${className}`}>
      <label className="mb-1 block font-medium text-[0.9375rem]" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p className="mt-1 text-ink-muted text-sm" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problems id={`${id}-problems`} problems={problems} />
    </div>
  )
}

/**
 * What is wrong with the field or the part above it. What is only still to be written stands there quietly.
 *
 * @public
 */
export function Problems({ id, problems }: { readonly id: string; readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <ul className="mt-1 list-none space-y-0.5 p-0 text-sm" id={id}>
      {problems.map(({ says, kind }) => (
        <li className={kind === 'wrong' ? 'text-loss' : 'text-ink-muted'} key={says}>
          <span aria-hidden="true">{kind === 'wrong' ? '✕ ' : '○ '}</span>
          {says}
        </li>
      ))}
    </ul>
  )
}

/** The ids for `aria-describedby` of a field with that label, hint and problems. */
export const describing = (id: string, hint: string | undefined, problems: readonly Problem[]): string | undefined =>
  [hint === undefined ? [] : [`${id}-hint`], problems.length === 0 ? [] : [`${id}-problems`]].flat().join(' ') ||
  undefined

/** For `aria-invalid`: what is only still to be written is not wrong yet. */
export const isWrong = (problems: readonly Problem[]): true | undefined =>
  problems.some(({ kind }) => kind === 'wrong') ? true : undefined
