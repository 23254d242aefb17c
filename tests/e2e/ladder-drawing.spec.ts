import { expect, type Locator, test } from '@playwright/test'
import { momentsOf } from '#app/_scene/moments'
import { statesOf } from '#app/_widgets/ladder/states'
import { lessonSlugs } from '#content/lessons'
import { LOCALES } from '#content/locales'
import { run } from '#engine/scenario/run'
import { exampleScenes } from '../../app/[locale]/(course)/widgets/example-scenes'
import { openLesson } from './ladder-page'
import { pageWidth } from './page-width'
import { usually } from './usually'
import { figureOf, openWidgets } from './widgets-page'

/** Every scene of every lesson: a new one is tested because it is there. */
const LESSONS = LOCALES.flatMap((locale) => lessonSlugs().map((slug) => ({ locale, slug })))

interface DrawnLine {
  readonly transmission: number
  readonly top: number
  readonly bottom: number
}

/** On the screen: the lines of each arrow, and the band of each time. */
const measure = (figure: Locator) =>
  figure.evaluate((element) => {
    const lines = [...element.querySelectorAll('[data-transmission]')].flatMap((arrow) =>
      // An arrow of one line is that line.
      [arrow, ...arrow.children]
        .filter((it) => it.matches('[data-line]'))
        .map((line): DrawnLine => {
          const { top, bottom } = line.getBoundingClientRect()
          return { transmission: Number(arrow.getAttribute('data-transmission')), top, bottom }
        }),
    )
    const bands = [...element.querySelectorAll('[data-band]')].map((band) => {
      const edge = band.closest('svg')?.getBoundingClientRect().top ?? 0
      const [at = 0, top = 0, bottom = 0] = band.getAttribute('data-band')?.split(' ').map(Number) ?? []
      return { at, top: edge + top, bottom: edge + bottom }
    })
    return { lines, bands }
  })

/** FINs cross in it, and its segments are lost and held. */
const USUAL = 'fin-each-way'

for (const { locale, slug } of LESSONS) {
  const isUsual = slug === USUAL

  test(
    `${locale} ${slug}: arrows are the transmissions, and both ends of each lie on the scale of time`,
    usually(isUsual && locale === 'en'),
    async ({ page }) => {
      for (const { trace, figure, title } of await openLesson(page, locale, slug)) {
        const { lines, bands } = await measure(figure)
        const drawn = await figure
          .locator('[data-transmission]')
          .evaluateAll((arrows) => arrows.map((arrow) => Number(arrow.getAttribute('data-transmission'))))
        expect(
          drawn.sort((a, b) => a - b),
          title,
        ).toEqual(trace.transmissions.map((_, index) => index))
        await expect(figure.getByRole('row')).toHaveCount(trace.transmissions.length + 1)
        const isOn = (at: number | undefined, y: number) =>
          bands.some((band) => band.at === at && y >= band.top - 0.5 && y <= band.bottom + 0.5)
        for (const [index, { sent, arrivals }] of trace.transmissions.entries()) {
          const its = lines.filter(({ transmission }) => transmission === index)
          expect(its, `${title} ${index}`).toHaveLength(Math.max(1, arrivals.length))
          expect(
            its.every(({ top }) => isOn(sent, top)),
            `${title} ${index} leaves`,
          ).toBe(true)
          for (const [arrival, at] of arrivals.entries())
            expect(isOn(at, its[arrival]?.bottom ?? -1), `${title} ${index} arrives`).toBe(true)
        }
        const tops = bands.sort((a, b) => a.at - b.at).map(({ top }) => top)
        expect(tops.slice(1).every((top, index) => top > (tops[index] ?? 0))).toBe(true)
      }
    },
  )

  test(
    `${locale} ${slug}: arrows cross where the order at one rail is not that at the other`,
    usually(isUsual && locale === 'zh'),
    async ({ page }) => {
      for (const { trace, figure, title } of await openLesson(page, locale, slug)) {
        const { lines } = await measure(figure)
        const order = new Map(
          momentsOf(trace).map((it, index) => [`${it.kind} ${it.transmission} ${it.arrival}`, index]),
        )
        const first = trace.links[0]?.between[0]
        const ends = lines.flatMap(({ transmission, top, bottom }, index) => {
          const its = trace.transmissions[transmission]
          if (!its || its.arrivals.length === 0) return []
          const arrival = index - lines.findIndex((line) => line.transmission === transmission)
          const places = [
            order.get(`sent ${transmission} 0`) ?? 0,
            order.get(`arrived ${transmission} ${arrival}`) ?? 0,
          ]
          const [left, right] = its.from === first ? [0, 1] : [1, 0]
          const heights = [top, bottom]
          return [{ order: [places[left] ?? 0, places[right] ?? 0], y: [heights[left] ?? 0, heights[right] ?? 0] }]
        })
        const opposite = (a: readonly number[], b: readonly number[]) =>
          ((a[0] ?? 0) - (b[0] ?? 0)) * ((a[1] ?? 0) - (b[1] ?? 0)) < 0
        const pairs = ends.flatMap((a, index) => ends.slice(index + 1).map((b) => [a, b] as const))
        const wrong = pairs.filter(([a, b]) => opposite(a.y, b.y) !== opposite(a.order, b.order))
        expect(wrong, title).toEqual([])
      }
    },
  )

  for (const width of [360, 800, 1280]) {
    test(
      `${locale} ${slug}: no label meets another at ${width} px`,
      usually(isUsual && locale === 'zh' && width === 360),
      async ({ page }) => {
        await page.setViewportSize({ width, height: 900 })
        for (const { figure, title } of await openLesson(page, locale, slug)) {
          await expect.poll(() => meetings(figure), title).toEqual([])
          await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(width)
        }
      },
    )
  }
}

for (const locale of LOCALES) {
  for (const width of [360, 800, 1280]) {
    test(
      `${locale}, all widgets: no label meets another at ${width} px, and every state is named at its rail`,
      usually(locale === 'en' && width === 360),
      async ({ page }) => {
        await page.setViewportSize({ width, height: 900 })
        await openWidgets(page, locale)
        for (const [id, { scenario, title }] of Object.entries(exampleScenes)) {
          const figure = figureOf(page, id, 1, locale).getByRole('figure', { name: title[locale], exact: true })
          expect(await meetings(figure), id).toEqual([])
          const named = await figure.locator('[data-state]:visible').allTextContents()
          expect(named.sort(), id).toEqual(
            statesOf(run(scenario))
              .map(({ text }) => text)
              .sort(),
          )
        }
      },
    )
  }
}

/** The texts of a drawing that meet: labels, times, states, names of timers, words in folded time. */
const meetings = (figure: Locator): Promise<string[]> =>
  figure.evaluate((element) => {
    const boxes = [
      ...element.querySelectorAll('[data-label], [data-time], [data-state], [data-timer-name], [data-fold]'),
    ]
      .map((it) => {
        const texts = it.matches('text') ? [it] : [...it.querySelectorAll('text')]
        const all = texts.map((text) => text.getBoundingClientRect()).filter(({ width }) => width > 0)
        return {
          words: it.textContent,
          left: Math.min(...all.map(({ left }) => left)),
          right: Math.max(...all.map(({ right }) => right)),
          top: Math.min(...all.map(({ top }) => top)),
          bottom: Math.max(...all.map(({ bottom }) => bottom)),
        }
      })
      .filter(({ right, left }) => right > left)
    const { left, right } = element.getBoundingClientRect()
    const outside = boxes.filter((box) => box.left < left || box.right > right)
    const found = outside.map(({ words }) => `${words} is cut off`)
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const [across, down] = [
          Math.min(a.right, b.right) - Math.max(a.left, b.left),
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
        ]
        if (across > 0.5 && down > 0.5) found.push(`${a.words} / ${b.words} by ${across} x ${down}`)
      }
    }
    return found
  })
