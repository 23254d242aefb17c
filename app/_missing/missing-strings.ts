import type { Locale } from '../_ui/locale'

interface MissingStrings {
  readonly title: string
  /** Where both languages stand: what is said before the ways on. */
  readonly missing: string
  readonly heading: string
  readonly text: string
  readonly meant: string
}

export const missingStrings: Readonly<Record<Locale, MissingStrings>> = {
  en: {
    title: 'No such page',
    missing: 'There is no page at this address. The course starts here:',
    heading: 'There is no page at this address',
    text: 'Perhaps a letter of it is wrong, or the page has another address now. What you wrote and your progress are kept.',
    meant: 'Did you mean',
  },
  zh: {
    title: '没有这个页面',
    missing: '这个地址上没有页面。课程从这里开始：',
    heading: '这个地址上没有页面',
    text: '可能是地址里打错了字，也可能是页面换了地址。你写的内容和学习进度都还在。',
    meant: '要找的是不是',
  },
}
