import { notFound } from 'next/navigation'
import { t } from '../../_ui/dictionary'
import { isLocale } from '../../_ui/locale'

export default async function Home({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return <h1>{t(locale).course.subject}</h1>
}
