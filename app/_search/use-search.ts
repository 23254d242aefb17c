'use client'

import MiniSearch from 'minisearch'
import { useCallback, useEffect, useState } from 'react'
import { addressOf } from '#app/_ui/href'
import type { Locale } from '#content/locales'
import { find, type HitGroup, INDEX, type SearchDocument } from './find'

type Index = MiniSearch<SearchDocument>

const indexes = new Map<Locale, Promise<Index>>()

/** The index of a language, asked for once while the page lives, and again after a failure. */
function loadIndex(locale: Locale): Promise<Index> {
  const known = indexes.get(locale)
  if (known !== undefined) return known
  const loading = fetchIndex(locale)
  indexes.set(locale, loading)
  loading.catch(() => indexes.delete(locale))
  return loading
}

async function fetchIndex(locale: Locale): Promise<Index> {
  const response = await fetch(FILES[locale])
  if (!response.ok) throw new Error(`The index answered ${response.status}.`)
  return MiniSearch.loadJSONAsync(await response.text(), INDEX)
}

/** Plain files, which have no closing slash in the static export either. */
const FILES: Readonly<Record<Locale, string>> = {
  en: addressOf('/search-index/en.json/').slice(0, -1),
  zh: addressOf('/search-index/zh.json/').slice(0, -1),
}

export interface Search {
  readonly state: 'loading' | 'ready' | 'failed'
  /** What was found; nothing before the index is there. */
  readonly groups: readonly HitGroup[]
  readonly again: () => void
}

export function useSearch(locale: Locale, query: string): Search {
  const [loaded, setLoaded] = useState<Index | 'failed' | null>(null)
  const load = useCallback(() => {
    setLoaded(null)
    loadIndex(locale).then(setLoaded, () => setLoaded('failed'))
  }, [locale])
  useEffect(load, [load])
  const isReady = loaded instanceof MiniSearch
  return {
    state: isReady ? 'ready' : loaded === 'failed' ? 'failed' : 'loading',
    groups: isReady ? find(loaded, query) : [],
    again: load,
  }
}
