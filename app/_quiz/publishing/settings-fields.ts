import type { Settings } from '../settings'

/** The settings as they stand in a form: numbers as they were typed. */
export interface SettingsFields {
  readonly mode: Settings['mode']
  readonly attempts: string
  readonly minutes: string
  readonly shuffle: boolean
}

export const NEW_FIELDS: SettingsFields = { mode: 'practice', attempts: '', minutes: '', shuffle: true }

const MOST = { attempts: 100, minutes: 600 } as const
type Limit = keyof typeof MOST

/** Settings, or the fields that are no number from 1 to the most there may be. An empty field is no limit. */
export function settingsFrom(
  fields: SettingsFields,
): { readonly settings: Settings } | { readonly wrong: readonly Limit[] } {
  const { mode, shuffle } = fields
  // What a test is limited by stays in the form when the mode is changed, and counts for a test alone.
  if (mode === 'practice') return { settings: { mode, attempts: null, minutes: null, shuffle } }
  const limits = { attempts: limitIn(fields, 'attempts'), minutes: limitIn(fields, 'minutes') }
  const { attempts, minutes } = limits
  if (attempts === undefined || minutes === undefined) {
    return { wrong: (['attempts', 'minutes'] as const).filter((limit) => limits[limit] === undefined) }
  }
  return { settings: { mode, attempts, minutes, shuffle } }
}

function limitIn(fields: SettingsFields, limit: Limit): number | null | undefined {
  const text = fields[limit].normalize('NFKC').trim()
  if (text === '') return null
  const value = Number(text)
  return /^\d+$/.test(text) && value >= 1 && value <= MOST[limit] ? value : undefined
}
