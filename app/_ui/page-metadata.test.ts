import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

const metadataOf = async (page: string) =>
  (await import('./page-metadata')).pageMetadata('zh', page, { title: '术语表' })
const sitemap = async () => (await import('../sitemap')).default()
const robots = async () => (await import('../robots')).default()

test('where the site stands nobody said, so there are no addresses for search engines and no sitemap', async () => {
  expect(await metadataOf('glossary')).not.toHaveProperty('alternates')
  expect(await sitemap()).toEqual([])
  expect(await robots()).not.toHaveProperty('sitemap')
})

test('with SITE_URL there is an address of record, and a sitemap with every page in every language', async () => {
  vi.stubEnv('SITE_URL', 'https://tcp.example.org/')
  vi.stubEnv('NEXT_PUBLIC_BASE_PATH', '/course')
  expect((await metadataOf('glossary')).alternates).toEqual({
    languages: { en: '/course/en/glossary', 'zh-Hans': '/course/zh/glossary', 'x-default': '/course/en/glossary' },
    canonical: '/course/zh/glossary',
  })
  const urls = (await sitemap()).map(({ url }) => url)
  expect(urls).toContain('https://tcp.example.org/course/en')
  expect(urls).toContain('https://tcp.example.org/course/zh/lessons/three-segments')
  expect(new Set(urls).size).toBe(urls.length)
  expect((await robots()).sitemap).toBe('https://tcp.example.org/course/sitemap.xml')
})

test.each(['en', 'zh'] as const)(
  '%s: with SITE_URL a link to a page has its title and a picture, which is there',
  async (locale) => {
    vi.stubEnv('SITE_URL', 'https://tcp.example.org')
    vi.stubEnv('NEXT_PUBLIC_BASE_PATH', '/course')
    const { pageMetadata } = await import('./page-metadata')
    expect(pageMetadata(locale, 'glossary', { title: 'A title' })).toMatchObject({
      openGraph: {
        title: 'A title',
        images: [{ url: `https://tcp.example.org/course/share-picture/${locale}.png`, width: 1200, height: 630 }],
      },
      twitter: { card: 'summary_large_image' },
    })
    const { GET, generateStaticParams } = await import('../share-picture/[picture]/route')
    expect(generateStaticParams()).toContainEqual({ picture: `${locale}.png` })
    const params = Promise.resolve({ picture: `${locale}.png` })
    const picture = Buffer.from(await (await GET(new Request('https://tcp.example.org'), { params })).arrayBuffer())
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
  },
)

test('where the site stands nobody said, so there is no picture that could be asked for', async () => {
  expect((await metadataOf('glossary')).openGraph).not.toHaveProperty('images')
  expect(await metadataOf('glossary')).not.toHaveProperty('twitter')
})

test('a SITE_URL that is no address is refused with what was expected', async () => {
  vi.stubEnv('SITE_URL', 'tcp.example.org')
  await expect(sitemap()).rejects.toThrow("SITE_URL is 'tcp.example.org'. Expected an address such as https://")
})
