/** What a key does on an exercise page, in the order of the help sheet. */
export const ACTIONS = ['run', 'stop', 'nextFailure', 'nextHint', 'editor', 'results', 'brief', 'help'] as const

export type Action = (typeof ACTIONS)[number]

/** The key of each action. All but Run are single keys, which count where no text is typed and can be switched off. */
export const KEY_OF: Readonly<Record<Exclude<Action, 'run'>, string>> = {
  stop: 's',
  nextFailure: 'f',
  nextHint: 'h',
  editor: 'e',
  results: 'r',
  brief: 'b',
  help: '?',
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

interface Where {
  /** Whether the key goes to a place where text is typed. */
  readonly inText: boolean
  readonly singleKeys: boolean
}

/** What a pressed key does; null where it is none of ours. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: Pressed, { inText, singleKeys }: Where): Action | null {
  if (altKey) return null
  if (ctrlKey || metaKey) return key === 'Enter' ? 'run' : null
  if (inText || !singleKeys) return null
  // A Chinese keyboard gives the wide question mark. With Caps Lock a letter is large.
  const pressed = key === '？' ? '?' : key.toLowerCase()
  return ACTIONS.find((action) => action !== 'run' && KEY_OF[action] === pressed) ?? null
}
