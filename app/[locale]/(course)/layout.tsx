import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLocale } from '../../_ui/locale'
import { PageFrame } from '../../_ui/page-frame'

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly children: ReactNode
}

export default async function CourseLayout({ params, children }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return <PageFrame locale={locale}>{children}</PageFrame>
}
