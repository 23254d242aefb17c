'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import type { Locale } from '../_ui/locale'
import { languageOfAddress } from './language-of-address'

interface Props {
  /** What the HTML holds: one page stands in for all that are missing, and only the browser knows the address. */
  readonly both: ReactNode
  readonly pages: Readonly<Record<Locale, ReactNode>>
}

/** The page in the language that its address names; in both where that names none, and without JavaScript. */
export function InLanguageOfAddress({ both, pages }: Props) {
  const locale = useSyncExternalStore(
    stays,
    () => languageOfAddress(location.pathname),
    () => null,
  )
  return locale ? pages[locale] : both
}

/** The address of a page that is missing does not change under it. */
const stays = () => () => undefined
