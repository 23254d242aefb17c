import { ButtonLink } from '../_ui/button'
import { t } from '../_ui/dictionary'
import { pageIn } from '../_ui/href'
import type { Locale } from '../_ui/locale'
import { PageFrame } from '../_ui/page-frame'
import type { NamedPage } from './closest-page'
import { MeantPage } from './meant-page'
import { missingStrings } from './missing-strings'

/** The page of a missing address in one language, with the ways through the course around it. */
export function MissingPage({ locale, pages }: { readonly locale: Locale; readonly pages: readonly NamedPage[] }) {
  const { title, heading, text, meant } = missingStrings[locale]
  const { course, errors, frame } = t(locale)
  return (
    <PageFrame locale={locale}>
      <title>{`${title} · ${course.name}`}</title>
      <div className="page py-16">
        <p className="label">404</p>
        <h1 className="mt-1 text-3xl">{heading}</h1>
        <p className="mt-3 max-w-prose">{text}</p>
        <MeantPage locale={locale} pages={pages} question={meant} />
        <div className="mt-6 flex flex-wrap gap-3">
          <ButtonLink href={pageIn(locale)} look="primary">
            {errors.home}
          </ButtonLink>
          <ButtonLink href={pageIn(locale, 'search')}>{frame.search}</ButtonLink>
        </div>
      </div>
    </PageFrame>
  )
}
