'use client'

import { useEffect, useId, useState } from 'react'
import { useForm } from './form-context'
import { Problem } from './inputs'
import { labStrings } from './lab-strings'

type Reader = typeof import('./scenario-text')

/** The whole scenario as text. The reader of YAML is loaded with the first text. */
export function TextView({ text }: { text: string | null }) {
  const { draft, locale, edit } = useForm()
  const strings = labStrings[locale]
  const reader = useReader()
  const id = useId()
  if (!reader) return <p className="min-h-96 text-sm">{strings.loading}</p>
  const shown = text ?? reader.yamlOf(draft)
  const read = reader.readText(shown)
  const problem = read.kind === 'unreadable' ? strings.unreadable(read.line, read.column, read.what) : null
  const type = (typed: string) => {
    const said = reader.readText(typed)
    edit({ kind: 'type', text: typed, ...(said.kind === 'read' && { draft: { value: said.value } }) })
  }
  return (
    <div>
      <label className="block text-sm" htmlFor={id}>
        {strings.textLabel}
      </label>
      <textarea
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        aria-invalid={problem !== null}
        autoCapitalize="off"
        autoComplete="off"
        className="mt-0.5 block min-h-96 w-full rounded-md border border-ink-muted/60 bg-surface p-2 font-mono text-sm leading-normal aria-invalid:border-loss"
        id={id}
        onChange={({ target }) => type(target.value)}
        rows={Math.min(shown.split('\n').length + 1, 40)}
        spellCheck={false}
        value={shown}
        wrap="off"
      />
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  )
}

/** The line of the text in which something of the scenario stands; null where no text is shown or it cannot be read. */
export function useLineOf(text: string | null, isText: boolean): (path: readonly (string | number)[]) => number | null {
  const { draft } = useForm()
  const reader = useReader(isText)
  const read = isText ? reader?.readText(text ?? reader.yamlOf(draft)) : undefined
  return (path) => (read?.kind === 'read' ? read.lineOf(path) : null)
}

function useReader(isWanted = true): Reader | null {
  const [reader, setReader] = useState<Reader | null>(null)
  useEffect(() => {
    if (isWanted) import('./scenario-text').then(setReader)
  }, [isWanted])
  return reader
}
