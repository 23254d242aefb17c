import { t } from '#app/_ui/dictionary'
import { HTML_LANG, type Locale } from '#app/_ui/locale'

/** What networks that show a picture beside a link expect. */
export const SHARE_SIZE = { width: 1200, height: 630 }

const WORDS: Readonly<Record<Locale, { readonly ends: readonly [string, string]; readonly lines: string }>> = {
  en: { ends: ['client', 'server'], lines: 'Lessons in which connections run.<br>Exercises graded in your browser.' },
  zh: { ends: ['客户端', '服务器'], lines: '课文里的连接是真跑起来的，<br>练习就在浏览器里评分。' },
}

const [LEFT, RIGHT] = [720, 1080]

const ARROWS = [
  { label: 'SYN', top: 118, from: 'left', colour: '#ad60e1' },
  { label: 'SYN,ACK', top: 206, from: 'right', colour: '#ad60e1' },
  { label: 'ACK', top: 294, from: 'left', colour: '#5cc8a8' },
  { label: 'SEQ=1 LEN=536', top: 382, from: 'left', colour: '#91c5fb' },
  { label: 'ACK=537', top: 470, from: 'right', colour: '#5cc8a8' },
] as const

/** The picture that others show beside a link to the course, as a page to be photographed: its title and a connection that opens. */
export function sharePicture(locale: Locale): string {
  const { course } = t(locale)
  const { ends, lines } = WORDS[locale]
  const [before = '', tcp = '', after = ''] = course.subject.split(/(TCP)/)
  return `<!doctype html><html lang="${HTML_LANG[locale]}"><style>
    body { margin: 0; background: #0f1419; color: #e6edf3; font-family: "Noto Sans", "Liberation Sans", Arial, "Noto Sans CJK SC", sans-serif }
    svg { display: block }
    .mono { font-family: "DejaVu Sans Mono", "Noto Sans CJK SC", monospace }
    main { position: absolute; left: 80px; top: 0; width: 560px; height: 630px; display: grid; align-content: center; gap: 28px }
    p { margin: 0 } .name { font-size: 34px; font-weight: 600; color: #9aa7b4 }
    .subject { font-size: ${locale === 'zh' ? 84 : 80}px; font-weight: 700; line-height: 1.1; letter-spacing: -0.01em }
    .subject b { color: #91c5fb } .line { font-size: 26px; line-height: 1.5; color: #9aa7b4; }
  </style><body>${drawing(ends)}
  <main><p class="name">${course.name}</p><p class="subject">${before}<b>${tcp}</b>${after}</p><p class="line">${lines}</p></main></body></html>`
}

function drawing([left, right]: readonly [string, string]): string {
  const { width, height } = SHARE_SIZE
  const rails = [LEFT, RIGHT].map((x) => `<path d="M${x} 92V590" stroke="#9aa7b4" stroke-width="4"/>`).join('')
  const name = (x: number, words: string) =>
    `<text class="mono" x="${x}" y="66" font-size="26" fill="#9aa7b4" text-anchor="middle">${words}</text>`
  const arrows = ARROWS.map(({ label, top, from, colour }) => {
    const [start, end, back] = from === 'left' ? [LEFT, RIGHT - 6, -1] : [RIGHT, LEFT + 6, 1]
    const bottom = top + 62
    const head = `M${end + back * 17} ${bottom - 14}L${end} ${bottom}l${back * 20} 9`
    return `<g stroke="${colour}" stroke-width="4.5" fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="M${start} ${top}L${end} ${bottom}"/><path d="${head}"/></g>
      <text class="mono" x="${(LEFT + RIGHT) / 2}" y="${top + 13}" font-size="25" fill="${colour}" text-anchor="middle">${label}</text>`
  })
  return `<svg width="${width}" height="${height}">${rails}${name(LEFT, left)}${name(RIGHT, right)}${arrows.join('')}</svg>`
}
