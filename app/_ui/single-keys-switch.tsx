'use client'

import { useState } from 'react'
import { singleKeysAreOn, switchSingleKeys } from './single-keys'

/** Whether single keys are shortcuts: a switch for who is hindered by them. */
export function SingleKeysSwitch({ label }: { readonly label: string }) {
  const [on, setOn] = useState(singleKeysAreOn)
  return (
    <label className="mt-2 flex min-h-8 items-center gap-2 text-sm">
      <input
        checked={on}
        className="size-4 accent-accent"
        onChange={({ currentTarget }) => {
          switchSingleKeys(currentTarget.checked)
          setOn(singleKeysAreOn())
        }}
        type="checkbox"
      />
      {label}
    </label>
  )
}
