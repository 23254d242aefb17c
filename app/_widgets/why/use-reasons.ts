'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '#content/locales'

/** The engine's reasons in the reader's language, by the engine's words. */
export type Reasons = Readonly<Record<string, string>>

/**
 * Says the engine's reasons in the reader's language. The page brings the words for its own runs; those for all others are loaded once
 * a run that the reader has made needs one.
 *
 * @param asked the reasons that are shown
 */
export function useReasons(locale: Locale, known: Reasons, asked: readonly string[]): (why: string) => string {
  const [others, setOthers] = useState<((why: string) => string) | null>(null)
  const isMissing = locale === 'zh' && others === null && asked.some((why) => !(why in known))
  useEffect(() => {
    if (!isMissing) return
    let isWanted = true
    void Promise.all([import('#app/_scene/why-words'), import('#app/_scene/run-words')]).then(
      ([{ chineseOf }, { runProblemText }]) => {
        if (isWanted) setOthers(() => (why: string) => chineseOf(why) ?? runProblemText(why, 'zh'))
      },
    )
    return () => {
      isWanted = false
    }
  }, [isMissing])
  return (why) => (locale === 'en' ? why : (known[why] ?? others?.(why) ?? why))
}
