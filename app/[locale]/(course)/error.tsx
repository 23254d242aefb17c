'use client'

import { useParams } from 'next/navigation'
import { Button, ButtonLink } from '../../_ui/button'
import { t } from '../../_ui/dictionary'
import { pageIn } from '../../_ui/href'
import { isLocale } from '../../_ui/locale'

/** Stands in for a page that failed, in the page's language. */
export default function PageFailed({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  const { locale: given } = useParams()
  const locale = typeof given === 'string' && isLocale(given) ? given : 'en'
  const { errors } = t(locale)
  return (
    <div className="page py-16" role="alert">
      <h1 className="text-3xl">{errors.broken}</h1>
      <p className="mt-3 max-w-prose">{errors.brokenText}</p>
      <p className="mt-2 max-w-prose">{errors.todo}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button look="primary" onClick={reset}>
          {errors.again}
        </Button>
        <Button onClick={() => location.reload()}>{errors.reload}</Button>
        <ButtonLink href={pageIn(locale)}>{errors.home}</ButtonLink>
      </div>
      <p className="label mt-8">{errors.message}</p>
      <pre className="mt-1 max-w-prose whitespace-pre-wrap font-mono text-sm [overflow-wrap:anywhere]">{`${error.name}: ${error.message}`}</pre>
    </div>
  )
}
