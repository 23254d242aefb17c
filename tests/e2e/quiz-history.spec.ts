import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { publishStrings } from '../../app/_quiz/publishing/publish-strings'
import { versionsStrings } from '../../app/_quiz/writing/versions/versions-strings'
import { openAlive } from './alive'
import { add, begin, button, downloaded, field, form, page_, part, say, untilKept } from './quiz-writing-page'
import { countStored } from './stored-progress'

/** Nothing of a quiz that is being written is lost: steps that are taken back, other tabs, earlier states, what was published. */

test('each step is taken back and done again, by keys and by buttons that say what it was', async ({ page }) => {
  await begin(page, 'Steps')
  await add(page, 'essay', 'First')
  await add(page, 'essay', 'Second')
  const item = (n: number, text: string) => part(page, page_.item(n, text, page_.states.whole))

  await field(form(page), say.text).pressSequentially(' and more')
  await expect(item(2, 'Second and more')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field(form(page), say.text)).not.toHaveValue('Second and more')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(field(form(page), say.text)).toHaveValue('Second and more')

  // Questions move by keyboard, and the focus goes with them.
  await item(2, 'Second and more').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(item(1, 'Second and more')).toBeFocused()
  await button(page, page_.undoWhat(page_.moved)).click()
  await expect(item(2, 'Second and more')).toBeVisible()

  await button(page, page_.copy(2)).click()
  await expect(item(3, 'Second and more')).toBeVisible()
  await button(page, page_.remove(3)).click()
  await expect(item(3, 'Second and more')).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: page_.removedNow(3) })).toBeAttached()
  await button(page, page_.undoWhat(page_.removed(3))).click()
  await expect(item(3, 'Second and more')).toHaveAttribute('aria-current', 'true')
  await button(page, page_.redoWhat(page_.removed(3))).click()
  await expect(item(3, 'Second and more')).toBeHidden()
})

test('two tabs on one quiz: what the other wrote is here at once, and undo brings back what stood here', async ({
  page,
  context,
}) => {
  await begin(page, 'Shared')
  await add(page, 'essay', 'Mine')
  await untilKept(page, 'Mine')
  const other = await context.newPage()
  await other.goto(page.url())
  await part(other, page_.item(1, 'Mine', page_.states.whole)).click()
  await field(form(other), say.text).fill('Theirs')
  await expect(field(form(page), say.text)).toHaveValue('Theirs')
  await expect(page.getByText(page_.heardElsewhere)).toBeVisible()
  await page.bringToFront()
  await button(page, page_.undoWhat(page_.elsewhere)).click()
  await expect(field(form(page), say.text)).toHaveValue('Mine')
  await expect(field(form(other), say.text)).toHaveValue('Mine')
})

test('a quiz that is published again says which questions have another version, and any earlier state comes back', async ({
  page,
}) => {
  const versions = versionsStrings.en
  const title = (text: string) => page.getByRole('heading', { level: 1, name: text, exact: true })
  await openAlive(page, '/en/quizzes/write')
  await page.getByRole('button', { name: page_.copyOf('Three segments'), exact: true }).click()
  await expect(title('Three segments')).toBeVisible()
  await part(page, page_.add).click()
  await button(page, page_.types.essay.join(' ')).click()
  for (const language of ['English', '中文']) await field(form(page), `${say.text} (${language})`).fill('Why?')
  await part(page, page_.give).click()
  await button(page, publishStrings.en.makeLink).click()
  const link = page.getByLabel(publishStrings.en.made, { exact: true })
  await expect(link).toHaveValue(/#q1\./)
  const first = await link.inputValue()
  await expect.poll(() => page.evaluate(countStored, 'draft:quiz-published/')).toBe(1)

  // Another title and other feedback ask nothing else; another question does.
  await part(page, page_.about).click()
  await field(page.locator('main'), `${page_.bankTitle} (English)`).fill('Changed since')
  await expect(title('Changed since')).toBeVisible()
  const last = page.getByRole('navigation', { name: page_.parts, exact: true }).getByRole('listitem').last()
  await last.getByRole('button').click()
  await field(form(page), `${say.text} (English)`).fill('Why three?')
  await part(page, page_.give).click()
  await expect(page.getByText(versions.fromTo(1, 2), { exact: true })).toHaveCount(1)
  await button(page, publishStrings.en.makeLink).click()
  await expect(link).toHaveValue(/#q1\./)
  await expect(link).not.toHaveValue(first)
  await expect(page.getByText(versions.fromTo(1, 2), { exact: true })).toHaveCount(0)
  expect((await downloaded(page)).bank.questions.map(({ version }) => version).filter((it) => it !== 1)).toEqual([2])

  // Each is in the list with what was done, and stands beside the present one.
  await part(page, page_.versions).click()
  const states = page.getByRole('list', { name: versions.states, exact: true }).locator(':scope > li')
  await expect(states.filter({ hasText: versions.publishedThen })).toHaveCount(2)
  await expect(states.first()).toContainText(versions.difference.title)
  const published = states.filter({ hasText: versions.publishedThen }).last()
  await published.getByRole('button', { name: new RegExp(`^${versions.look}`) }).click()
  await expect(published.getByRole('region', { name: /^What differs from .*Title/ })).toContainText('Changed since')
  await expect(published).toContainText('Why three?')
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])

  // Going back loses nothing: undo knows the state before, and so does the list.
  await published.getByRole('button', { name: new RegExp(`^${versions.back}|^Go back to the state`) }).click()
  await expect(title('Three segments')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(title('Changed since')).toBeVisible()
  await states
    .filter({ hasText: versions.publishedThen })
    .last()
    .getByRole('button', { name: /^Open as a new quiz/ })
    .click()
  await expect(title('Three segments')).toBeVisible()
})

test('what was written before a reload is an earlier state, and what replaces it is kept when it comes back', async ({
  page,
}) => {
  const versions = versionsStrings.en
  await begin(page, 'Kept')
  await add(page, 'essay', 'Before the reload')
  await untilKept(page, 'Before the reload')
  await page.reload()
  await part(page, page_.item(1, 'Before the reload', page_.states.whole)).click()
  await field(form(page), say.text).fill('After it')
  await untilKept(page, 'After it')
  await part(page, page_.versions).click()
  const states = page.getByRole('list', { name: versions.states, exact: true }).locator(':scope > li')
  const backs = states.getByRole('button', { name: /^Go back to the state/ })
  await expect(states.first()).toContainText(page_.count(1))
  await states
    .first()
    .getByRole('button', { name: new RegExp(`^${versions.look}`) })
    .click()
  await expect(states.first()).toContainText('Before the reload')
  await expect(states.first()).toContainText('After it')
  const before = await backs.count()
  await backs.first().click()
  await expect(part(page, page_.item(1, 'Before the reload', page_.states.whole))).toBeVisible()
  await expect(backs).toHaveCount(before + 1)
  await page.reload()
  await expect(part(page, page_.item(1, 'Before the reload', page_.states.whole))).toBeVisible()
})
