/**
 * Where the site stands on the web, `https://tcp.example.org`, if the one who builds it says so with `SITE_URL`; else null. The course does not
 * need to know it. Only what must name whole addresses does: canonical links and the sitemap.
 */
export const SITE: URL | null = siteFrom(process.env.SITE_URL ?? '')

function siteFrom(given: string): URL | null {
  if (given === '') return null
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new Error(`SITE_URL is '${given}'. Expected an address such as https://tcp.example.org, without a path.`)
  }
  return new URL(new URL(given).origin)
}
