import type { Locale } from '#app/_ui/locale'
import { tokenStrings } from './token-strings'

/** The sizes that the pages use, by what they are for. */
const SIZES = [
  ['h1', 'text-[clamp(1.9rem,1.5rem+1.8vw,2.6rem)] font-[650] leading-tight'],
  ['h2', 'text-2xl font-[650] leading-tight'],
  ['h3', 'text-[1.175rem] font-[650] leading-tight'],
  ['lead', 'text-[1.1875rem] leading-relaxed'],
  ['body', ''],
  ['strong', 'font-semibold'],
  ['small', 'text-sm'],
  ['extra small', 'text-xs'],
  ['code', 'font-mono text-[0.93em]'],
] as const

export function TypeScale({ locale }: { readonly locale: Locale }) {
  return (
    <dl>
      {SIZES.map(([name, classes]) => (
        <div
          key={name}
          className="grid items-baseline gap-x-4 border-line border-b py-2 sm:grid-cols-[7rem_minmax(0,1fr)]"
        >
          <dt className="label">{name}</dt>
          <dd className={classes} data-specimen={name}>
            {tokenStrings[locale].sentence}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Steps of 4 px; a page's margins and the gaps between its blocks are of these. */
const STEPS = [
  ['1', 'w-1'],
  ['1.5', 'w-1.5'],
  ['2', 'w-2'],
  ['3', 'w-3'],
  ['4', 'w-4'],
  ['6', 'w-6'],
  ['8', 'w-8'],
  ['12', 'w-12'],
] as const

export function Spacing() {
  return (
    <ul className="flex flex-wrap items-end gap-x-6 gap-y-3">
      {STEPS.map(([name, width]) => (
        <li key={name} data-specimen={`space ${name}`}>
          <span aria-hidden="true" className={`block h-6 rounded-xs bg-accent ${width}`} />
          <span className="label">{name}</span>
        </li>
      ))}
    </ul>
  )
}
