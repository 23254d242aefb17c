import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { t } from '../_ui/dictionary'
import { Document } from '../_ui/document'
import { HTML_LANG, isLocale, LOCALES } from '../_ui/locale'
import { SITE } from '../_ui/site'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export const dynamicParams = false

export function generateStaticParams(): { locale: string }[] {
  return LOCALES.map((locale) => ({ locale }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { course } = t(locale)
  return {
    metadataBase: SITE,
    title: { default: `${course.name}: ${course.subject}`, template: `%s · ${course.name}` },
    description: course.description,
  }
}

/** The root of every page in one language. */
export default async function LocaleLayout({ params, children }: Props & { readonly children: ReactNode }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return <Document lang={HTML_LANG[locale]}>{children}</Document>
}
