'use client'

import type { Locale } from '#content/locales'
import { saveSvg } from '../svg-file/save-svg'
import { plotStrings } from './plot-strings'
import { BUTTON } from './plot-tools'

/**
 * A plot as a file.
 *
 * @param make draws it; what draws is loaded only then
 */
export function SavePlot({ locale, title, make }: { locale: Locale; title: string; make: () => Promise<string> }) {
  const save = async () => saveSvg(await make(), title)
  return (
    <button type="button" onClick={save} className={`${BUTTON} rounded-md`}>
      {plotStrings[locale].save}
    </button>
  )
}
