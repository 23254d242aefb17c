'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { chooseTheme, chosenTheme, onTheme, THEMES, type Theme } from './chosen-theme'

const ICON: Readonly<Record<Theme, ReactNode>> = {
  light: (
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1" />
    </>
  ),
  dark: <path d="M13.4 9.9A5.8 5.8 0 0 1 6.1 2.6a5.8 5.8 0 1 0 7.3 7.3Z" />,
  system: (
    <>
      <rect height="8.6" rx="1.2" width="12.6" x="1.7" y="2.4" />
      <path d="M5.4 13.8h5.2" />
    </>
  ),
}

/** Light, dark, or as the system does. Absent without JavaScript, where the system decides. */
export function ThemeSwitch({
  legend,
  names,
}: {
  readonly legend: string
  readonly names: Readonly<Record<Theme, string>>
}) {
  const theme = useSyncExternalStore(onTheme, chosenTheme, () => null)
  return (
    <fieldset className="hidden rounded-full border border-line p-0.5 scripted:not-print:flex">
      <legend className="sr-only">{legend}</legend>
      {THEMES.map((name) => (
        <label
          className="relative grid size-7 cursor-pointer place-items-center rounded-full text-ink-muted transition-colors hover:text-ink has-checked:bg-surface-raised has-checked:text-ink has-checked:ring-1 has-checked:ring-line has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus"
          key={name}
          title={names[name]}
        >
          <input
            aria-label={names[name]}
            checked={theme === name}
            className="absolute inset-0 cursor-pointer opacity-0"
            name="theme"
            onChange={() => chooseTheme(name)}
            type="radio"
            value={name}
          />
          <svg
            aria-hidden="true"
            className="size-4 fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.4]"
            viewBox="0 0 16 16"
          >
            {ICON[name]}
          </svg>
        </label>
      ))}
    </fieldset>
  )
}
