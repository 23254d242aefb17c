'use client'

import { useSyncExternalStore } from 'react'
import { fromLink } from '#engine/scenario/compact'
import { LinkError } from '#engine/scenario/compact-bytes'
import type { Scenario } from '#engine/scenario/schema'

export type ReadAddress =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'unreadable'; readonly why: string }

/** What an address's fragment says, with or without its `#`; null where it has none. */
export function readAddress(fragment: string): ReadAddress | null {
  const text = fragment.replace(/^#/, '')
  if (text === '') return null
  try {
    return { kind: 'scenario', scenario: fromLink(text) }
  } catch (error) {
    if (error instanceof LinkError) return { kind: 'unreadable', why: error.message }
    throw error
  }
}

/** Whole, as it is sent to somebody; on the server the site does not know its own name yet. */
export function useWholeAddress(path: string): string {
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  )
  return `${origin}${path}`
}

const never = () => () => {}
