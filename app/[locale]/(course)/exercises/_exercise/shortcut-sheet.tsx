'use client'

import { Button } from '#app/_ui/button'
import { Dialog } from '#app/_ui/dialog'
import { SingleKeysSwitch } from '#app/_ui/single-keys-switch'
import type { ExerciseStrings } from './exercise-strings'
import { ACTIONS, KEY_OF } from './shortcuts'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly say: ExerciseStrings
}

/** The shortcuts of the page, and the switch for those of a single key. */
export function ShortcutSheet({ open, onClose, say }: Props) {
  return (
    <Dialog onClose={onClose} open={open} title={say.shortcuts.title}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2 text-[0.9375rem]">
        {ACTIONS.map((action) => (
          <div key={action} className="contents">
            <dt>
              {action === 'run' ? (
                <>
                  <Key name="Ctrl" />+<Key name="Enter" />
                  <br />
                  <Key name="⌘" />+<Key name="Enter" />
                </>
              ) : (
                <Key name={KEY_OF[action].toUpperCase()} />
              )}
            </dt>
            <dd>{say.shortcuts.actions[action]}</dd>
          </div>
        ))}
        <div className="contents">
          <dt>
            <Key name="Esc" />, <Key name="Tab" />
          </dt>
          <dd>{say.shortcuts.leaveEditor}</dd>
        </div>
      </dl>
      <p className="mt-4 text-ink-muted text-sm">{say.shortcuts.where}</p>
      <SingleKeysSwitch label={say.shortcuts.singleKeys} />
      <div className="mt-5 flex justify-end">
        <Button autoFocus onClick={onClose}>
          {say.shortcuts.close}
        </Button>
      </div>
    </Dialog>
  )
}

function Key({ name }: { readonly name: string }) {
  return <kbd className="rounded border border-line bg-surface-raised px-1.5 py-0.5 font-mono text-sm">{name}</kbd>
}
