'use client'

import { useId, useState } from 'react'
import { hostsOf } from './draft'
import { withHostRenamed } from './entries'
import { useForm, useProblem } from './form-context'
import { Problem } from './inputs'
import { labStrings } from './lab-strings'

const NAME = /^[a-z][a-z0-9-]{0,19}$/

/** A host's name. It is changed everywhere at once, when the field is left or Enter pressed: until then it may be half a name. */
export function HostName({ name, takesFocus }: { name: string; takesFocus: boolean }) {
  const { draft, locale, edit } = useForm()
  const strings = labStrings[locale]
  const [typed, setTyped] = useState(name)
  const [known, setKnown] = useState(name)
  const [hadFocus] = useState(takesFocus)
  const id = useId()
  const engine = useProblem(['hosts', name])
  if (known !== name) {
    setKnown(name)
    setTyped(name)
  }
  const isTaken = typed !== name && hostsOf(draft).includes(typed)
  const problem = isTaken ? strings.nameTaken : NAME.test(typed) ? engine : strings.nameWrong
  const rename = () => {
    if (typed === name || isTaken || !NAME.test(typed)) return
    edit({ kind: 'replace', draft: withHostRenamed(draft, name, typed) })
  }
  return (
    <div>
      <label className="block text-sm" htmlFor={id}>
        {strings.name}
      </label>
      <input
        // biome-ignore lint/a11y/noAutofocus: who has just added the host goes on with it
        autoFocus={hadFocus}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        aria-invalid={problem !== null}
        autoCapitalize="off"
        autoComplete="off"
        className="mt-0.5 min-h-9 w-full min-w-0 rounded-md border border-ink-muted/60 bg-surface px-2 font-mono text-sm aria-invalid:border-loss"
        id={id}
        onBlur={rename}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
        spellCheck={false}
        value={typed}
      />
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  )
}
