import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isLocale } from '#app/_ui/locale'
import { GalleryPage, Group, Specimen } from '../gallery-page'
import { Colours } from './colours'
import { FailedPart } from './interactive-parts'
import { Parts } from './parts'
import { ProseSample } from './prose-sample'
import { tokenStrings } from './token-strings'
import { Spacing, TypeScale } from './type-scale'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export const metadata: Metadata = { title: 'Tokens', robots: { index: false } }

/** What the look of the course is made of. */
export default async function TokensPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const strings = tokenStrings[locale]
  return (
    <GalleryPage locale={locale} name="tokens">
      <Group title={strings.colours}>
        <Colours locale={locale} />
      </Group>
      <Group title={strings.type}>
        <TypeScale locale={locale} />
      </Group>
      <Group title={strings.spacing}>
        <Spacing />
      </Group>
      <Group title={strings.parts}>
        <Parts locale={locale} />
      </Group>
      <Group title={strings.prose}>
        <ProseSample locale={locale} />
      </Group>
      <Group title={strings.failed}>
        <Specimen name="error.tsx">
          <div className="overflow-hidden rounded-md border border-line">
            <FailedPart message={strings.failure} />
          </div>
        </Specimen>
      </Group>
    </GalleryPage>
  )
}
