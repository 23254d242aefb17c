import type { Locale } from '#content/locales'

/** What the engine says of a scenario that is none, in the reader's language. Words that have no Chinese yet stay as they are. */
export function problemText(says: string, locale: Locale): string {
  if (locale === 'en') return says
  const whole = SENTENCES[says]
  if (whole !== undefined) return whole
  const [, standing = '', rest = says] = /^(is .*?; )?(.*)$/s.exec(says) ?? []
  return `${standingText(standing)}${expectationText(rest)}`
}

function standingText(standing: string): string {
  if (standing === '') return ''
  const what = standing.slice('is '.length, -'; '.length)
  return what === 'missing' ? '缺少；' : `现在是 ${what}；`
}

const TYPES: Readonly<Record<string, string>> = {
  'a number': '数',
  'a whole number': '整数',
  text: '文本',
  'true or false': 'true 或 false',
  'a list': '列表',
  'words with their values': '若干键和值',
  'names with their values': '若干名称和值',
}

/** Sentences whose words change, and their Chinese with those words in place. */
const PATTERNS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^expected one of (.*)$/, (options = '') => `应为 ${options} 之一`],
  [/^expected at least (\S+)( characters| entries)?$/, (least = '', of = '') => `应不小于 ${least}${unit(of)}`],
  [/^expected at most (\S+)( characters| entries)?$/, (most = '', of = '') => `应不大于 ${most}${unit(of)}`],
  [/^expected a whole number from (\S+) to (\S+)$/, (from = '', to = '') => `应为 ${from} 到 ${to} 的整数`],
  [
    /^there is no host (\S*); expected one of (.*)$/,
    (host = '', all = '') => `没有主机 ${host}；应为 ${all || '（还没有主机）'} 之一`,
  ],
  [/^(\S+) is a router; expected a host that runs TCP$/, (host = '') => `${host} 是路由器；应为运行 TCP 的主机`],
  [/^(\S+) has no sysctls; only (.*) have$/, (stack = '', only = '') => `${stack} 没有 sysctl；只有 ${only} 有`],
  [
    /^(\S+) as simulated here does not have it; it has (.*)$/,
    (stack = '', all = '') => `这里模拟的 ${stack} 没有它；有的是 ${all}`,
  ],
  [/^(\S+) does not have it: it came with (.*)$/, (stack = '', version = '') => `${stack} 没有它：${version} 才引入`],
  [
    /^(\S+) does not have it: Linux 4\.12 removed it.*$/,
    (stack = '') =>
      `${stack} 没有它：Linux 4.12 删除了它，因为它会丢弃 NAT 后面主机的连接；主动连接可用 net.ipv4.tcp_tw_reuse`,
  ],
  [/^expected (.*)$/, (what = '') => `应为${SENTENCES[what] ?? what.split(OR).map(alternative).join('或')}`],
]

const OR = / or (?!false$|false )/

/** One of the kinds of values that may stand at a place. */
function alternative(what: string): string {
  const [, bound, count, of = ''] = /^(at least|at most) (\S+)( characters| entries)?$/.exec(what) ?? []
  if (bound !== undefined) return ` ${count}${unit(of)}${bound === 'at least' ? '以上' : '以下'}`
  return TYPES[what] ?? ` ${what}`
}

const SENTENCES: Readonly<Record<string, string>> = {
  'is no word that may stand here; correct its spelling or remove it': '这里不能有这个键；请改正拼写或删除',
  'a host is named in small letters, digits and hyphens': '主机名由小写字母、数字和连字符组成',
  'a connection is named `client`, `client/2`, ...': '连接写作 `client`、`client/2` 等',
  'flags are any of SYN, FIN, RST, PSH, ACK, URG with spaces between':
    '标志位取自 SYN、FIN、RST、PSH、ACK、URG，用空格隔开',
  'a send needs either `bytes` or `text`': 'send 要么给出字节数，要么给出文本，不能都给或都不给',
  'a call needs either `atMs` or `on`': '调用要么给出时刻，要么给出“一旦”的条件，不能都给或都不给',
  'a call is repeated by `count` and `everyMs` together, from `atMs` on':
    '重复的调用要同时给出次数和间隔，并从某个时刻开始',
  'three whole numbers from 1 on, the least, the first and the most, none smaller than the one before':
    '三个不小于 1 的整数：最小、初始、最大，后一个不小于前一个',
  'two whole numbers from 1 to 65535, the first and the last port': '1 到 65535 的两个整数：首个和末个端口',
}

const unit = (of: string): string => (of === ' characters' ? ' 个字符' : of === ' entries' ? ' 项' : '')

function expectationText(rest: string): string {
  const whole = SENTENCES[rest]
  if (whole !== undefined) return whole
  for (const [pattern, chinese] of PATTERNS) {
    const found = pattern.exec(rest)
    if (found) return chinese(...found.slice(1).map((part) => part ?? ''))
  }
  return rest
}
