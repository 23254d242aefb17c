import type { Locale } from '#app/_ui/locale'
import type { Trace } from '#engine/trace/format'
import { placeSchema } from '#exercises/quiz/place'
import type { DraftOfType } from '../draft-types'
import { SelectField } from '../fields/plain-fields'
import type { Problem } from '../problem'
import { type NamedPlace, placeAmong, placeKey } from './places'
import { runFormStrings } from './run-form-strings'

type PlaceDraft = DraftOfType<'point'>['right'][number]

/** A place that is still to be chosen: no run has so many segments. */
export const NOWHERE: PlaceDraft = { kind: 'sent', segment: { nth: 100_000 } }

interface Props {
  readonly label: string
  readonly place: PlaceDraft
  readonly places: readonly NamedPlace[]
  /** Null as long as there is no run. */
  readonly trace: Trace | null
  readonly problems: readonly Problem[]
  readonly locale: Locale
  readonly onChange: (place: NamedPlace) => void
}

/** A place of a run, chosen from all that it has. */
export function PlaceField({ label, place, places, trace, problems, locale, onChange }: Props) {
  const say = runFormStrings[locale]
  const among = placeOfDraft(trace, places, place)
  const options = places.map((it) => ({ value: placeKey(it.place), name: it.words }))
  const none = { value: '', name: place === NOWHERE || trace === null ? say.noPlace : say.notInRun }
  return (
    <SelectField
      label={label}
      onChange={(key) => {
        const chosen = places.find((it) => placeKey(it.place) === key)
        if (chosen) onChange(chosen)
      }}
      options={among === null ? [none, ...options] : options}
      problems={problems}
      value={among === null ? '' : placeKey(among.place)}
    />
  )
}

/** A place as it is being written among those of the run; null where the run has none like it. */
export function placeOfDraft(
  trace: Trace | null,
  places: readonly NamedPlace[],
  place: PlaceDraft | null,
): NamedPlace | null {
  const read = placeSchema.safeParse(place)
  return trace !== null && read.success ? placeAmong(trace, places, read.data) : null
}
