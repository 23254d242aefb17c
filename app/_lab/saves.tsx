'use client'

import { download } from '#app/_ui/download'
import { SaveCaptures } from '#app/_widgets/inspector/save-captures'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { labStrings } from './lab-strings'

/** Saves the run: what each host saw, the trace, and the scenario as `npm run simulate` reads it. The ladder saves its own drawing. */
export function Saves({ trace, locale }: { trace: Trace; locale: Locale }) {
  const strings = labStrings[locale]
  const saveTrace = () => download(new Blob([JSON.stringify(trace)], { type: 'application/json' }), 'trace.json')
  const saveScenario = async () => {
    const { yamlOf } = await import('./scenario-text')
    download(new Blob([yamlOf(trace.scenario)], { type: 'text/yaml' }), 'scenario.yaml')
  }
  return (
    <div>
      <SaveCaptures locale={locale} trace={trace} />
      <p className="m-0 flex flex-wrap items-center gap-x-3 text-sm">
        <span className="text-ink-muted">{strings.save}</span>
        {[
          { text: strings.saveTrace, save: saveTrace },
          { text: strings.saveScenario, save: saveScenario },
        ].map(({ text, save }) => (
          <button
            className="min-h-8 cursor-pointer text-accent underline underline-offset-2"
            key={text}
            onClick={save}
            type="button"
          >
            {text}
          </button>
        ))}
      </p>
    </div>
  )
}
