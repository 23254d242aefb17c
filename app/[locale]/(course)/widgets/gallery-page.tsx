import Link from 'next/link'
import type { ReactNode } from 'react'
import { pageIn } from '#app/_ui/href'
import type { Locale } from '#app/_ui/locale'
import { GALLERY_PAGES, type GalleryPageName, galleryStrings } from './gallery-strings'

interface Props {
  readonly locale: Locale
  readonly name: GalleryPageName
  readonly children: ReactNode
}

/** A page of the gallery: what browser tests look at, and who changes a widget. */
export function GalleryPage({ locale, name, children }: Props) {
  const strings = galleryStrings[locale]
  const { title, intro } = strings.pages[name]
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{title}</h1>
      <p className="mt-3 max-w-3xl text-pretty">{intro}</p>
      <nav aria-label={strings.navigation} className="mt-3 mb-8">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {GALLERY_PAGES.map(([page, path]) => (
            <li key={page}>
              <Link
                aria-current={page === name ? 'page' : undefined}
                className="link inline-flex min-h-8 items-center aria-[current]:font-semibold"
                href={pageIn(locale, path)}
                prefetch={false}
              >
                {strings.pages[page].title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </article>
  )
}

/** Some things of a kind, under their heading. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="mb-12">
      <h2 className="mb-4 text-2xl">{title}</h2>
      {children}
    </section>
  )
}

/** One thing in one state, as browser tests find it. */
export function Specimen({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="mb-6 min-w-0" data-specimen={name}>
      <p className="label mb-1.5">{name}</p>
      {children}
    </div>
  )
}
