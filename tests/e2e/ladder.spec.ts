import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { momentsOf } from '#app/_scene/moments'
import { lessonSlugs, loadLesson } from '#content/lessons'
import { LOCALES, type Locale } from '#content/locales'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'
import { widgetPage } from '../browser/widget-page'

/** Every scene of every lesson: a new one is tested because it is there. */
const LESSONS = LOCALES.flatMap((locale) => lessonSlugs().map((slug) => ({ locale, slug })))

const WORDS = {
  en: {
    predict: 'That is my prediction: show the run',
    change: /^Change /,
    lose: 'Lose it',
    delay: 'Delay it',
    undo: 'Undo',
    runs: 'Runs',
    play: 'Play',
    pause: 'Pause',
    save: 'Save as SVG',
    speed: 'Speed',
    roundTripOn: 'One round trip on',
    first: 'To the beginning',
    forward: 'One step on',
    time: 'Time of the run',
    close: 'Close',
  },
  zh: {
    predict: '就选这个，看运行结果',
    change: /^改动 /,
    lose: '丢掉它',
    delay: '推迟它',
    undo: '撤销',
    runs: '各次运行',
    play: '播放',
    pause: '暂停',
    save: '保存为 SVG',
    speed: '速度',
    roundTripOn: '前进一个往返时间',
    first: '回到开头',
    forward: '前进一步',
    time: '运行到的时刻',
    close: '关闭',
  },
} as const

interface SceneOnPage {
  readonly title: string
  readonly trace: Trace
  /** The ladder with its table. */
  readonly figure: Locator
  readonly section: Locator
}

/** Opens a lesson and commits to its predictions, so that every scene of it is shown. */
async function openLesson(page: Page, locale: Locale, slug: string): Promise<SceneOnPage[]> {
  await page.goto(`/${locale}/lessons/${slug}`, { waitUntil: 'networkidle' })
  const open = page.locator('fieldset').filter({ has: page.getByRole('button', { name: WORDS[locale].predict }) })
  while ((await open.count()) > 0) {
    const question = open.first()
    const [radio, state, number] = [
      question.locator('input[type=radio]').first(),
      question.locator('select').first(),
      question.locator('input[inputmode=decimal]').first(),
    ]
    if ((await radio.count()) > 0) await radio.check()
    else if ((await state.count()) > 0) await state.selectOption({ index: 1 })
    else if ((await number.count()) > 0) await number.fill('1')
    await question.getByRole('button', { name: WORDS[locale].predict }).click()
  }
  const scenes = Object.values(loadLesson(slug, locale).scenes.scenes).map(({ title, scenario }): SceneOnPage => {
    const section = page.getByRole('region', { name: title[locale], exact: true }).first()
    const figure = section.getByRole('figure', { name: title[locale], exact: true }).first()
    return { title: title[locale], trace: run(scenario), figure, section }
  })
  const shown: SceneOnPage[] = []
  for (const scene of scenes) if ((await scene.figure.locator('[data-transmission]').count()) > 0) shown.push(scene)
  expect(shown.length).toBeGreaterThan(0)
  return shown
}

/** A scene whose runs can be changed. */
async function openScene(page: Page, locale: Locale): Promise<SceneOnPage> {
  const scenes = await openLesson(page, locale, lessonSlugs()[0] ?? '')
  const scene = scenes.at(-1)
  if (!scene) throw new Error('the first lesson shows no run')
  return scene
}

interface DrawnLine {
  readonly transmission: number
  readonly top: number
  readonly bottom: number
}

/** On the screen: the lines of each arrow, and the band of each time. */
const measure = (figure: Locator) =>
  figure.evaluate((element) => {
    const lines = [...element.querySelectorAll('[data-transmission]')].flatMap((arrow) =>
      [...arrow.querySelectorAll('[data-line]')].map((line): DrawnLine => {
        const { top, bottom } = line.getBoundingClientRect()
        return { transmission: Number(arrow.getAttribute('data-transmission')), top, bottom }
      }),
    )
    const bands = [...element.querySelectorAll('[data-at]')].map((band) => {
      const top = band.closest('svg')?.getBoundingClientRect().top ?? 0
      return {
        at: Number(band.getAttribute('data-at')),
        top: top + Number(band.getAttribute('data-top')),
        bottom: top + Number(band.getAttribute('data-bottom')),
      }
    })
    return { lines, bands }
  })

for (const { locale, slug } of LESSONS) {
  test(`${locale} ${slug}: arrows are the transmissions, and both ends of each lie on the scale of time`, async ({
    page,
  }) => {
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
  })

  test(`${locale} ${slug}: arrows cross where the order at one rail is not that at the other`, async ({ page }) => {
    for (const { trace, figure, title } of await openLesson(page, locale, slug)) {
      const { lines } = await measure(figure)
      const order = new Map(momentsOf(trace).map((it, index) => [`${it.kind} ${it.transmission} ${it.arrival}`, index]))
      const first = trace.links[0]?.between[0]
      const ends = lines.flatMap(({ transmission, top, bottom }, index) => {
        const its = trace.transmissions[transmission]
        if (!its || its.arrivals.length === 0) return []
        const arrival = index - lines.findIndex((line) => line.transmission === transmission)
        const places = [order.get(`sent ${transmission} 0`) ?? 0, order.get(`arrived ${transmission} ${arrival}`) ?? 0]
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
  })

  for (const width of [360, 800, 1280]) {
    test(`${locale} ${slug}: no label meets another at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      for (const { figure, title } of await openLesson(page, locale, slug)) {
        expect(await meetings(figure), title).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).toBe(0)
      }
    })
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

const rowsOf = (figure: Locator): Promise<string[]> =>
  figure.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent?.replace('▸', '') ?? ''))

for (const locale of LOCALES) {
  const words = WORDS[locale]

  test(`${locale}: by keyboard alone a segment is lost, the beginning stays the same, and no run is lost`, async ({
    page,
  }) => {
    const { figure, trace } = await openScene(page, locale)
    const before = await rowsOf(figure)
    const lost = trace.transmissions.findIndex(({ segment }) => (trace.segments[segment]?.length ?? 0) > 0)
    await figure.locator('tbody tr button').first().focus()
    await page.keyboard.press('Home')
    for (let row = 0; row < lost; row++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.getByRole('button', { name: words.lose })).toBeFocused()
    await page.keyboard.press('Enter')

    const runs = figure.getByRole('region', { name: words.runs })
    await expect(runs.getByRole('button')).toHaveCount(3)
    const changed = await rowsOf(figure)
    expect(changed.slice(0, lost)).toEqual(before.slice(0, lost))
    expect(changed[lost]).not.toBe(before[lost])
    await runs.getByRole('button', { name: words.undo }).press('Enter')
    expect(await rowsOf(figure)).toEqual(before)
    await runs.getByRole('button', { name: /^2/ }).press('Enter')
    expect(await rowsOf(figure)).toEqual(changed)
  })

  test(`${locale}: a menu opens where the mouse asks; Escape closes it and gives the focus back`, async ({ page }) => {
    const { figure } = await openScene(page, locale)
    await figure.locator('[data-label]').first().locator('text').first().click({ button: 'right' })
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const button = figure.getByRole('button', { name: words.change }).first()
    await button.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(button).toBeFocused()
  })

  test(`${locale}: a segment is delayed by a number, and changes of changes are a tree`, async ({ page }) => {
    const { figure } = await openScene(page, locale)
    const runs = figure.getByRole('region', { name: words.runs })
    const change = async (byMs: string) => {
      await figure.getByRole('button', { name: words.change }).nth(3).click()
      await page.getByRole('dialog').getByRole('spinbutton').first().fill(byMs)
      await page.keyboard.press('Enter')
    }
    await change('30')
    await expect(runs.getByRole('button', { name: /^2 #4 .*30 ms/ })).toHaveAttribute('aria-current', 'true')
    await change('60')
    await expect(runs.getByRole('button', { name: /^3 #4 .*60 ms/ })).toHaveAttribute('aria-current', 'true')
    await runs.getByRole('button', { name: words.undo }).click()
    await expect(runs.getByRole('button', { name: /^2 #4/ })).toHaveAttribute('aria-current', 'true')
    await expect(runs.locator('li li li')).toHaveCount(1)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${locale}, ${colorScheme}: no axe violation with the menu open, nor with the runs`, async ({ page }) => {
      test.slow()
      await page.emulateMedia({ colorScheme })
      const { figure } = await openScene(page, locale)
      await figure.getByRole('button', { name: words.change }).nth(1).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      const open = await new AxeBuilder({ page }).analyze()
      expect(open.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await page.getByRole('button', { name: words.lose }).click()
      await expect(figure.getByRole('region', { name: words.runs })).toBeVisible()
      const after = await new AxeBuilder({ page }).analyze()
      expect(after.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  }

  test(`${locale}: the time can be scrubbed, stepped by keys and by round trips, and each step is said`, async ({
    page,
  }) => {
    const { section, trace } = await openScene(page, locale)
    const slider = section.getByRole('slider', { name: words.time })
    const said = section.locator('output')
    const moments = momentsOf(trace)
    await slider.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`1.*${moments.length}`))
    await page.keyboard.press('End')
    await expect(slider).toHaveValue('10000')
    const places = () => said.evaluateAll((outputs) => outputs.findIndex((output) => output.textContent !== ''))
    const before = await places()
    await page.keyboard.press('End')
    expect(await places()).toBe(1 - before)
    await section.getByRole('button', { name: words.first }).click()
    await section.getByRole('button', { name: words.forward }).click()
    await section.getByRole('button', { name: words.roundTripOn }).click()
    const first = moments[0]?.at ?? 0
    const roundTrip = (trace.links[0]?.delay ?? [0, 0]).reduce((sum, delay) => sum + delay, 0)
    const there = moments.filter(({ at }) => at <= first + roundTrip).length
    await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`\\b${there}\\b.*${moments.length}`))
  })
}

test('nothing moves while a run plays', async ({ page }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const { section } = await openScene(page, 'en')
    await section.scrollIntoViewIfNeeded()
    await section.getByLabel(WORDS.en.speed).selectOption('4')
    await section.getByRole('button', { name: WORDS.en.first }).click()
    // What the reader's own press moves does not count for half a second.
    await page.waitForTimeout(700)
    await page.evaluate(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value)
      }).observe({ type: 'layout-shift' })
    })
    await section.getByRole('button', { name: WORDS.en.play }).click()
    await expect(section.getByRole('button', { name: WORDS.en.pause })).toBeVisible()
    await expect(section.getByRole('button', { name: WORDS.en.play })).toBeVisible({ timeout: 45_000 })
    expect(await page.evaluate('window.shifts')).toEqual([])
  }
})

test('with reduced motion playing jumps: no dot is ever between two rails', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { section, trace } = await openScene(page, 'en')
  const times = new Set(momentsOf(trace).map(({ at }) => at))
  await section.getByRole('button', { name: WORDS.en.first }).click()
  const positions = section.getByRole('slider', { name: WORDS.en.time }).evaluate(
    (slider) =>
      new Promise<number>((resolve) => {
        const values = new Set<string>()
        const look = (frames: number) => {
          if (slider instanceof HTMLInputElement) values.add(slider.value)
          if (frames === 0) resolve(values.size)
          else requestAnimationFrame(() => look(frames - 1))
        }
        look(90)
      }),
  )
  await section.getByRole('button', { name: WORDS.en.play }).click()
  expect(await positions).toBeLessThanOrEqual(times.size)
})

for (const locale of LOCALES) {
  test(`${locale}: the drawing is saved as a file that parses, stands alone and has all arrows`, async ({ page }) => {
    const { figure, trace, title } = await openScene(page, locale)
    const download = page.waitForEvent('download')
    await figure.getByRole('button', { name: WORDS[locale].save }).click()
    const stream = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(Buffer.from(chunk))
    const file = await page.evaluate((source) => {
      const svg = new DOMParser().parseFromString(source, 'image/svg+xml')
      return {
        root: svg.documentElement.tagName,
        title: svg.querySelector('title')?.textContent,
        description: svg.querySelector('desc')?.textContent?.length ?? 0,
        arrows: svg.querySelectorAll('[data-transmission]').length,
        outside: [...svg.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes].filter(({ name, value }) => /href|src/.test(name) || /url\((?!#)/.test(value)),
        ).length,
      }
    }, Buffer.concat(chunks).toString('utf8'))
    expect(file).toMatchObject({ root: 'svg', title, arrows: trace.transmissions.length, outside: 0 })
    expect(file.description).toBeGreaterThan(10)
  })
}

test('of a run of 5,000 segments what is in view is in the page, and scrolling brings every arrow and row', async ({
  page,
}) => {
  test.slow()
  const html = await widgetPage('tests/bench/widgets-page.tsx')
  await page.route('**/long-run', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto('/long-run')
  const arrows = page.locator('[data-transmission]')
  await arrows.first().waitFor()
  const count = Number(await page.title())
  expect(count).toBeGreaterThanOrEqual(5000)
  const table = page.getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', String(count + 1))

  const seen = await page.evaluate(async () => {
    const drawn = new Set<number>()
    let most = 0
    const pane = document.querySelector('[data-transmission]')?.closest('section')
    for (let top = 0; pane && top < pane.scrollHeight; top += 400) {
      pane.scrollTop = top
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
      const ids = [...document.querySelectorAll('[data-transmission]')].map((it) =>
        it.getAttribute('data-transmission'),
      )
      most = Math.max(most, ids.length)
      for (const id of ids) drawn.add(Number(id))
    }
    return { drawn: drawn.size, most }
  })
  expect(seen.drawn).toBe(count)
  expect(seen.most).toBeLessThanOrEqual(300)

  await page.locator('tbody tr button').first().focus()
  await page.keyboard.press('End')
  const last = page.locator('tr[aria-current=step]')
  await expect(last).toHaveAttribute('aria-rowindex', String(count + 1))
  await expect(last.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('tr[aria-current=step]')).toHaveAttribute('aria-rowindex', String(count))
})

for (const locale of LOCALES) {
  test(`${locale}: what a question hides cannot be found out by changing what came before`, async ({ page }) => {
    for (const slug of lessonSlugs()) {
      const { scenes, answers } = loadLesson(slug, locale).scenes
      const hidden = Object.values(answers).flatMap(({ scene, hidesAfter }) =>
        scene !== undefined && hidesAfter ? [scenes[scene]?.title[locale] ?? scene] : [],
      )
      await page.goto(`/${locale}/lessons/${slug}`, { waitUntil: 'networkidle' })
      for (const title of hidden) {
        const figure = page.getByRole('figure', { name: title, exact: true })
        await expect(figure.getByRole('button', { name: WORDS[locale].change })).toHaveCount(0)
        await figure.locator('[data-label] text').first().click({ button: 'right' })
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
    }
  })
}
