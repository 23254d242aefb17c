'use client'

import { type ReactNode, useState } from 'react'
import type { Locale } from '#app/_ui/locale'
import type { Scenario } from '#engine/scenario/schema'
import { TEMPLATES } from '#exercises/quiz/templates/index'
import { SelectField } from '../fields/plain-fields'
import { OwnScenario } from './own-scenario'
import { type SourceDraft, scenarioOfDraft } from './run-drafts'
import { runFormStrings } from './run-form-strings'
import { Section } from './section'

interface Props {
  readonly source: SourceDraft
  readonly locale: Locale
  readonly onTemplate: (template: string) => void
  readonly onScenario: (scenario: Scenario) => void
  /** The picture of its run. */
  readonly children: ReactNode
}

const OWN = 'own'

/** What happens: a scenario of the list, or one's own from the lab. */
export function ScenarioPart({ source, locale, onTemplate, onScenario, children }: Props) {
  const say = runFormStrings[locale]
  const isOwn = source.scenario !== undefined
  const [wantsOwn, setWantsOwn] = useState(isOwn)
  const options = [
    ...Object.entries(TEMPLATES).map(([value, { title }]) => ({ value, name: title[locale] })),
    { value: OWN, name: say.own },
  ]
  const choose = (value: string) => {
    setWantsOwn(value === OWN)
    // An own scenario is there once its address is; until then the template stays.
    if (value !== OWN && value !== source.template) onTemplate(value)
  }
  return (
    <Section hint={say.scenarioHint} title={say.scenario}>
      <SelectField
        label={say.scenario}
        onChange={choose}
        options={options}
        value={wantsOwn || isOwn ? OWN : (source.template ?? '')}
      />
      {(wantsOwn || isOwn) && (
        <OwnScenario
          isOwn={isOwn}
          locale={locale}
          notYet={isOwn ? null : (TEMPLATES[source.template ?? '']?.title[locale] ?? null)}
          onScenario={onScenario}
          // What would be opened is no scenario of one's own before one is there.
          scenario={isOwn ? scenarioOfDraft(source) : null}
        />
      )}
      {children}
    </Section>
  )
}
