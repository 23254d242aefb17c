import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

const metadataOf = async (page: string) =>
  (await import('./page-metadata')).pageMetadata('zh', page, { title: '术语表' })
const sitemap = async () => (await import('../sitemap')).default()
const robots = async () => (await import('../robots')).default()

test('a page names itself in every language; where the site stands nobody said, so there is no address of record and no sitemap', async () => {
  const { alternates } = await metadataOf('glossary')
  expect(alternates).toEqual({
    languages: { en: '/en/glossary', 'zh-Hans': '/zh/glossary', 'x-default': '/en/glossary' },
  })
  expect(await sitemap()).toEqual([])
  expect(await robots()).not.toHaveProperty('sitemap')
})

test('with SITE_URL there is an address of record, and a sitemap with every page in every language', async () => {
  vi.stubEnv('SITE_URL', 'https://tcp.example.org/')
  vi.stubEnv('NEXT_PUBLIC_BASE_PATH', '/course')
  expect((await metadataOf('glossary')).alternates?.canonical).toBe('/course/zh/glossary')
  const urls = (await sitemap()).map(({ url }) => url)
  expect(urls).toContain('https://tcp.example.org/course/en')
  expect(urls).toContain('https://tcp.example.org/course/zh/lessons/three-segments')
  expect(new Set(urls).size).toBe(urls.length)
  expect((await robots()).sitemap).toBe('https://tcp.example.org/course/sitemap.xml')
})

test('a SITE_URL that is no address is refused with what was expected', async () => {
  vi.stubEnv('SITE_URL', 'tcp.example.org')
  await expect(sitemap()).rejects.toThrow("SITE_URL is 'tcp.example.org'. Expected an address such as https://")
})
