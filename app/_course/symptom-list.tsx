import Link from 'next/link'
import { loadSymptoms, SYMPTOM_GROUPS } from '#content/symptoms'
import { referenceStrings } from '../_reference/reference-strings'
import { pageIn } from '../_ui/href'
import type { Locale } from '../_ui/locale'

/** Every symptom by its name, in the order of a connection's life. */
export function SymptomList({ locale }: { readonly locale: Locale }) {
  const { groups } = referenceStrings(locale).symptoms
  const symptoms = Object.entries(loadSymptoms())
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
      {SYMPTOM_GROUPS.map((group) => (
        <div key={group}>
          <h3 className="label mb-1">{groups[group]}</h3>
          <ul className="text-[0.9375rem]">
            {symptoms
              .filter(([, symptom]) => symptom.group === group)
              .map(([id, { title }]) => (
                <li className="py-1" key={id}>
                  <Link className="link" href={pageIn(locale, `symptoms#${id}`)} prefetch={false}>
                    {title[locale]}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
