import { expect, test, vi } from 'vitest'
import { type Draft, type DraftNotice, openDraft } from './draft-session'

const STARTER = 'one\ntwo\nthree\n'

/** An editor and a keeper of drafts in memory, and what a person was told. */
function session({ saved = null, typedBefore = STARTER }: { saved?: string | null; typedBefore?: string } = {}) {
  vi.useFakeTimers()
  const editor = {
    value: typedBefore,
    text: () => editor.value,
    replace: (text: string) => {
      editor.value = text
      draft.typed(text)
    },
  }
  const kept = { text: saved, refuses: false }
  const notices: (DraftNotice | null)[] = []
  const states: string[] = []
  let elsewhere: (current: Draft | null) => void = () => {}
  const draft = openDraft({
    key: 'exercise',
    starter: STARTER,
    editor,
    keeper: {
      save: (_key, text) => {
        kept.text = text
      },
      read: async () => {
        if (kept.refuses) throw new Error('refused')
        return kept.text === null ? null : { text: kept.text }
      },
      flush: async () => {
        if (kept.refuses) throw new Error('refused')
      },
      onElsewhere: (_key, listener) => {
        elsewhere = listener
        return () => {}
      },
    },
    onState: ({ kind }) => states.push(kind),
    onNotice: (notice) => notices.push(notice),
  })
  return {
    draft,
    editor,
    kept,
    notices,
    states,
    type(text: string) {
      editor.value = text
      draft.typed(text)
    },
    arrives: (text: string | null) => elsewhere(text === null ? null : { text }),
    settles: () => vi.advanceTimersByTimeAsync(300),
  }
}

test('a saved draft comes back in the place of the starter', async () => {
  const { draft, editor, kept } = session({ saved: 'mine' })
  await draft.refresh()
  expect(editor.value).toBe('mine')
  expect(kept.text).toBe('mine')
})

test('without a draft the starter stays, and nothing is saved', async () => {
  const { draft, editor, kept, states } = session()
  await draft.refresh()
  expect(editor.value).toBe(STARTER)
  expect(kept.text).toBeNull()
  expect(states).not.toContain('saving')
})

test('what was typed before the draft was read is put together with it', async () => {
  const { draft, editor, kept, notices } = session({ saved: 'ONE\ntwo\nthree\n', typedBefore: 'one\ntwo\nthree!\n' })
  await draft.refresh()
  expect(editor.value).toBe('ONE\ntwo\nthree!\n')
  expect(kept.text).toBe(editor.value)
  expect(notices).toEqual([{ kind: 'merged' }])
})

test('where both changed one place, what stands under the hands stays and the other text is offered', async () => {
  const { draft, editor, kept, notices } = session({ saved: 'one\nII\nthree\n', typedBefore: 'one\n2\nthree\n' })
  await draft.refresh()
  expect(editor.value).toBe('one\n2\nthree\n')
  expect(kept.text).toBe('one\n2\nthree\n')
  expect(notices).toEqual([{ kind: 'conflict', theirs: 'one\nII\nthree\n' }])
})

test('typing is saved at once and said to be saved when it is', async () => {
  const { type, kept, states, settles } = session()
  type('a')
  expect(kept.text).toBe('a')
  expect(states).toEqual(['saving'])
  await settles()
  expect(states).toEqual(['saving', 'saved'])
})

test('a browser that keeps nothing is said to keep nothing', async () => {
  const { type, kept, states, settles } = session()
  kept.refuses = true
  type('a')
  await settles()
  expect(states.at(-1)).toBe('unsaved')
})

test("another tab's text appears where this tab has nothing of its own", async () => {
  const { type, editor, arrives, settles, notices } = session()
  type('a')
  await settles()
  arrives('ab')
  expect(editor.value).toBe('ab')
  arrives(null)
  expect(editor.value).toBe(STARTER)
  expect(notices.filter((notice) => notice !== null)).toEqual([])
})

test("another tab's text does not replace keys that were not saved yet", async () => {
  const { type, editor, arrives, notices } = session()
  type('mine')
  arrives('theirs')
  expect(editor.value).toBe('mine')
  expect(notices).toEqual([{ kind: 'conflict', theirs: 'theirs' }])
})
