interface LeaveKeysOptions {
  /** Told when Tab begins, or ceases, to leave. */
  readonly onArmed: (armed: boolean) => void
}

/**
 * Lets Escape, then Tab, leave an editor in which Tab indents.
 *
 * An Escape that closed something does not get here: Monaco ends it where it is used. The one that gets here found nothing
 * to close, and so arms the way out. Any other key, a click or leaving disarms it.
 *
 * @returns a function that stops listening
 */
export function watchLeaveKeys(editor: HTMLElement, { onArmed }: LeaveKeysOptions): () => void {
  const listening = new AbortController()
  const { signal } = listening
  let armed = false

  const arm = (now: boolean) => {
    if (now === armed) return
    armed = now
    onArmed(now)
  }

  editor.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' || event.key === 'Shift') return
      // The editor must not see this Tab, and the browser must: so it is stopped and not prevented.
      if (event.key === 'Tab' && armed && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation()
      else arm(false)
    },
    { capture: true, signal },
  )
  editor.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) arm(true)
    },
    { signal },
  )
  editor.addEventListener('pointerdown', () => arm(false), { signal })
  editor.addEventListener(
    'focusout',
    (event) => {
      if (!(event.relatedTarget instanceof Node && editor.contains(event.relatedTarget))) arm(false)
    },
    { signal },
  )
  return () => listening.abort()
}
