import type { Locale } from '#content/locales'

interface PlotStrings {
  readonly span: string
  readonly closer: string
  readonly wider: string
  readonly earlier: string
  readonly later: string
  readonly whole: string
  readonly drag: string
  readonly save: string
  readonly stream: string
  readonly numbers: string
  readonly relative: string
  readonly absolute: string
  readonly nothing: (host: string) => string
  readonly shortened: (shown: number, all: number) => string
}

export const plotStrings: Readonly<Record<Locale, PlotStrings>> = {
  en: {
    span: 'Part of the time',
    closer: 'Closer',
    wider: 'Wider',
    earlier: 'Earlier',
    later: 'Later',
    whole: 'The whole run',
    save: 'Save as SVG',
    drag: 'Drag across the plot to see that part closer.',
    stream: 'Connection',
    numbers: 'Numbers',
    relative: 'from the ISS',
    absolute: 'as on the wire',
    nothing: (host) => `The ${host} has sent nothing yet.`,
    shortened: (shown, all) =>
      `The first ${shown} of ${all} rows of this part of the time. Choose a shorter one for the rest.`,
  },
  zh: {
    span: '时间范围',
    closer: '放大',
    wider: '缩小',
    earlier: '向前',
    later: '向后',
    whole: '整个运行',
    save: '保存为 SVG',
    drag: '在图上横向拖动可放大那一段。',
    stream: '连接',
    numbers: '序号',
    relative: '相对 ISS',
    absolute: '线上的原值',
    nothing: (host) => `${host}还没有发送任何报文段。`,
    shortened: (shown, all) => `这段时间共 ${all} 行，这里是前 ${shown} 行；缩小时间范围可看其余的行。`,
  },
}
