import type { Locale } from '#content/locales'

/** The colours of the light theme, by what they colour: a file knows no theme. */
export const COLOURS = {
  control: '#65008B',
  data: '#0D71E9',
  ack: '#00694E',
  loss: '#811400',
  retransmission: '#907117',
  icmp: '#52606D',
  ink: '#1F2933',
  muted: '#52606D',
  line: '#CBD2D9',
} as const

/**
 * A drawing as a file that stands alone: it has its own styles and refers to nothing outside of itself.
 *
 * @param styles rules for the classes that the body uses
 * @returns SVG 1.1 on white, with a title, which stands above the drawing too, and a description
 */
export function svgDocument({
  width,
  height,
  locale,
  title,
  description,
  styles,
  body,
}: {
  width: number
  height: number
  locale: Locale
  title: string
  description: string
  styles: string
  body: readonly string[]
}): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${locale === 'zh' ? 'zh-Hans' : 'en'}">`,
    `<title>${svgText(title)}</title>`,
    `<desc>${svgText(description)}</desc>`,
    `<style>${TEXT}.title{font:600 16px sans-serif}${styles}</style>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="12" y="22" class="title">${svgText(title)}</text>`,
    ...body,
    '</svg>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

const TEXT = `text{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono","Noto Sans CJK SC",monospace;fill:${COLOURS.ink};font-size:11px}`

/** A number with as many digits as can be seen. */
export const svgNumber = (value: number): number => Math.round(value * 100) / 100

/** Words that are markup stay words. */
export const svgText = (words: string): string => words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
