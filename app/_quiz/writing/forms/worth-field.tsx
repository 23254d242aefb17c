import type { Locale } from '#app/_ui/locale'
import { SelectField } from '../fields/plain-fields'
import { formStrings } from '../form-strings'

/** As Moodle offers them. */
const WORTHS = [100, 75, 66.66667, 50, 33.33333, 25, 0]

interface Props {
  readonly fraction: number
  readonly locale: Locale
  readonly onChange: (next: number, what: string) => void
}

/** What an answer is worth: all, a part or nothing. */
export function WorthField({ fraction, locale, onChange }: Props) {
  const say = formStrings[locale]
  const all = WORTHS.includes(fraction) ? WORTHS : [...WORTHS, fraction].sort((a, b) => b - a)
  const nameOf = (worth: number) => {
    if (worth === 100) return say.worths.right
    return worth === 0 ? say.worths.wrong : say.worths.part(String(Math.round(worth * 100) / 100))
  }
  return (
    <SelectField
      label={say.worth}
      onChange={(value) => onChange(Number(value), say.worth)}
      options={all.map((worth) => ({ value: String(worth), name: nameOf(worth) }))}
      value={String(fraction)}
    />
  )
}
