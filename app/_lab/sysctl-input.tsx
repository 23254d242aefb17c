'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Button } from '../_ui/button'
import { entriesAt, type Path, partAt } from './draft'
import { sysctlValueOf, textOf } from './field-value'
import { useForm, useProblem } from './form-context'
import { TextInput } from './inputs'
import { labStrings } from './lab-strings'

/** The sysctls of a host by the kernel's own names; the engine says which of them it does not have, and why. */
export function SysctlInput({ path }: { path: Path }) {
  const { draft, locale, shape, edit } = useForm()
  const strings = labStrings[locale]
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const stack = textOf(partAt(draft, [...path.slice(0, -1), 'profile']) ?? partAt(draft, ['profile']))
  const set = entriesAt(draft, path)
  const add = () => {
    const key = name.trim()
    if (key === '' || set.some(([it]) => it === key)) return
    edit({ kind: 'set', path: [...path, key], value: 1 })
    setName('')
  }
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') add()
  }
  return (
    <fieldset className="col-span-full m-0 min-w-0 border-0 p-0">
      <legend className="font-medium text-sm">sysctl</legend>
      {set.map(([key]) => (
        <Sysctl
          key={key}
          path={[...path, key]}
          name={key}
          onRemove={() => {
            const isLast = set.length === 1
            edit({ kind: 'set', path: isLast ? path : [...path, key], value: undefined })
            field.current?.focus()
          }}
        />
      ))}
      <div className="mt-1 flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-48">
          <label className="block text-sm" htmlFor={id}>
            {strings.sysctlName}
          </label>
          <input
            autoComplete="off"
            className="mt-0.5 min-h-9 w-full rounded-md border border-ink-muted/60 bg-surface px-2 font-mono text-sm"
            id={id}
            list={`${id}-known`}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={addOnEnter}
            placeholder="net.ipv4.tcp_fin_timeout"
            ref={field}
            spellCheck={false}
            value={name}
          />
          <datalist id={`${id}-known`}>
            {(shape.sysctls[stack] ?? []).map((it) => (
              <option key={it} value={it} />
            ))}
          </datalist>
        </div>
        <Button onClick={add}>{strings.addSysctl}</Button>
      </div>
    </fieldset>
  )
}

function Sysctl({ path, name, onRemove }: { path: Path; name: string; onRemove: () => void }) {
  const { draft, locale, edit } = useForm()
  const strings = labStrings[locale]
  return (
    <div className="mb-2 flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <TextInput
          label={name}
          problem={useProblem(path)}
          value={partAt(draft, path)}
          read={sysctlValueOf}
          onValue={(value) => edit({ kind: 'set', path, value })}
        />
      </div>
      <RemoveButton label={strings.remove(name)} onPress={onRemove} />
    </div>
  )
}

export function RemoveButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button
      aria-label={label}
      className="flex size-9 flex-none cursor-pointer items-center justify-center rounded-md border border-line bg-surface text-lg leading-none hover:border-ink-muted"
      onClick={onPress}
      title={label}
      type="button"
    >
      <span aria-hidden="true">×</span>
    </button>
  )
}
