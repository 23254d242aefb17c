import type { Locale } from '#app/_ui/locale'

interface GalleryStrings {
  readonly pages: {
    readonly runs: { readonly title: string; readonly intro: string }
    readonly tokens: { readonly title: string; readonly intro: string }
    readonly states: { readonly title: string; readonly intro: string }
  }
  readonly navigation: string
}

/** The three pages of the gallery, by the last part of their address; the first has none. */
export const GALLERY_PAGES = [
  ['runs', 'widgets'],
  ['tokens', 'widgets/tokens'],
  ['states', 'widgets/states'],
] as const

export type GalleryPageName = (typeof GALLERY_PAGES)[number][0]

export const galleryStrings: Readonly<Record<Locale, GalleryStrings>> = {
  en: {
    navigation: 'The gallery',
    pages: {
      runs: {
        title: 'Widgets',
        intro:
          'Every widget over a few runs, in its states. No page leads here: it is for whoever changes a widget, and for the tests that look at them.',
      },
      tokens: {
        title: 'Tokens and parts',
        intro:
          'Colours, type and spacing, the parts that every page is made of, and the text of lessons. The header and the foot of this page have the rest.',
      },
      states: {
        title: 'States',
        intro:
          'What widgets come into: a prediction before and after the commitment, a run whose segments were harmed, a tour, a knob, nothing, very much, and failure.',
      },
    },
  },
  zh: {
    navigation: '陈列页',
    pages: {
      runs: {
        title: '组件',
        intro: '每个组件都在几次运行上以各种状态出现。没有页面链接到这里：它是给修改组件的人和查看组件的测试用的。',
      },
      tokens: {
        title: '基本样式与部件',
        intro: '颜色、字号和间距，各个页面共用的部件，以及课文的正文。其余部件就在本页的页眉和页脚里。',
      },
      states: {
        title: '各种状态',
        intro: '组件可能处于的状态：提交前后的预测、报文段受损的运行、导览、旋钮、空的运行、很长的运行和失败。',
      },
    },
  },
}
