import { THEME_EVENT, THEME_KEY } from './before-paint'

export const THEMES = ['light', 'dark', 'system'] as const

export type Theme = (typeof THEMES)[number]

let unkept: Theme | undefined

/** What the reader chose; `system` where nothing was chosen. */
export function chosenTheme(): Theme {
  try {
    const kept = localStorage.getItem(THEME_KEY)
    return kept === 'light' || kept === 'dark' ? kept : (unkept ?? 'system')
  } catch {
    return unkept ?? 'system'
  }
}

/** Applies a choice at once, and keeps it where the browser allows. */
export function chooseTheme(theme: Theme): void {
  unkept = undefined
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY)
    else localStorage.setItem(THEME_KEY, theme)
  } catch {
    unkept = theme
  }
  dispatchEvent(new CustomEvent(THEME_EVENT, { detail: theme }))
}

/** Calls back at each choice, in this tab or another. */
export function onTheme(listener: () => void): () => void {
  addEventListener(THEME_EVENT, listener)
  addEventListener('storage', listener)
  return () => {
    removeEventListener(THEME_EVENT, listener)
    removeEventListener('storage', listener)
  }
}
