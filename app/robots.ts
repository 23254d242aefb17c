import type { MetadataRoute } from 'next'
import { addressOf } from './_ui/href'
import { SITE } from './_ui/site'

export const dynamic = 'force-static'

/** Everything may be read. Robots look for this file at the root of a host alone; under a base path it has no effect. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/' },
    ...(SITE === null ? {} : { sitemap: new URL(addressOf('/sitemap.xml/').replace(/\/+$/, ''), SITE).href }),
  }
}
