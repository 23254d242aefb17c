/**
 * A line of `breachText` in Chinese, also where its end was cut off. What comes from the code itself stays as it is: values and names of errors.
 *
 * @returns null where the line tells of no breach
 */
export function chineseBreach(text: string): string | null {
  for (const [pattern, chinese] of BREACHES) {
    const found = pattern.exec(text)
    if (found) return chinese(...found.slice(1).map((part) => part ?? ''))
  }
  return null
}

type Patterns = readonly (readonly [RegExp, (...parts: string[]) => string])[]

const BREACHES: Patterns = [
  [/^(\S+) threw (.*)$/s, (who = '', what = '') => `${who} 抛出了 ${what}`],
  [/^(\S+) is (.*); expected a function$/s, (who = '', got = '') => `${who} 是 ${value(got)}，应为函数`],
  [
    /^(\S+) decided ("[^"]*")(?:; a decision has (.*))?$/s,
    (who = '', part = '', known = '') => `${who} 的决定里有不认识的 ${part}${maybe(known)}`,
  ],
  [
    /^(\S+): (\S+) is not known(?:; \S+ has (.*))?$/s,
    (who = '', place = '', known = '') => `${who}：不认识 ${place}${maybe(known)}`,
  ],
  [
    /^(\S+): (\S+) is (.*); expected (.*)$/s,
    (who = '', place = '', got = '', wanted = '') =>
      `${who}：${place} 是 ${value(got)}，应为${spaced(expected(wanted))}`,
  ],
  [/^(\S+): (\S+) is (.*)$/s, (who = '', place = '', got = '') => `${who}：${place} 是 ${value(got)}`],
  [
    /^(.*) returned (.*); expected (.*)$/s,
    (who = '', got = '', wanted = '') => `${who} 返回了 ${value(got)}，应为${spaced(expected(wanted))}`,
  ],
  [/^(\S+|\S+\(.*\)) returned (.*)$/s, (who = '', got = '') => `${who} 返回了 ${value(got)}`],
]

const maybe = (known: string): string => (known === '' ? '' : `；可以有 ${known}`)

/** Chinese has a space before code and numbers, and none before Chinese. */
const spaced = (text: string): string => (/^\p{Script=Han}/u.test(text) ? text : ` ${text}`)

const VALUES: Readonly<Record<string, string>> = {
  'a function': '一个函数',
  'a value that cannot be shown': '无法显示的值',
}
const value = (got: string): string => VALUES[got] ?? got

function expected(words: string): string {
  const orNull = /^(.*), or null(?: for no ACK bit)?$/s.exec(words)?.[1]
  if (orNull !== undefined) {
    const noAck = words.endsWith('for no ACK bit') ? '（没有 ACK 位）' : ''
    return `${expected(orNull)}，或 null${noAck}`
  }
  for (const [pattern, chinese] of EXPECTED) {
    const found = pattern.exec(words)
    if (found) return chinese(...found.slice(1).map((part) => part ?? ''))
  }
  return THINGS[words] ?? words
}

const EXPECTED: Patterns = [
  [/^a whole number from (\S+) to (\S+)$/, (from = '', to = '') => `${from} 到 ${to} 的整数`],
  [/^a whole number from 0 on$/, () => '不小于 0 的整数'],
  [
    /^a whole number of nanoseconds from (\S+) on, or null to stop the timer$/,
    (from = '') => `不小于 ${from} 的整数（纳秒），或用 null 停止定时器`,
  ],
  [
    /^a number of milliseconds from (\S+) on, or null to stop the timer$/,
    (from = '') => `不小于 ${from} 的毫秒数，或用 null 停止定时器`,
  ],
  [/^one of (.*)$/, (words = '') => `${words} 之一`],
  [/^('\w+') or ('\w+')$/, (one = '', other = '') => `${one} 或 ${other}`],
  [/^('\w+') or ('\w+') or ('\w+')$/, (...words) => words.join('、').replace(/、(?=[^、]*$)/, ' 或 ')],
  [/^a list of (.*)$/, (things = '') => `${THINGS[things] ?? things}的列表`],
  [/^a Uint8Array of (\S+) bytes$/, (length = '') => `有 ${length} 个字节的 Uint8Array`],
  [/^a decision or null$/, () => '一个决定或 null'],
]

const THINGS: Readonly<Record<string, string>> = {
  'true or false': 'true 或 false',
  true: 'true',
  'a text': '文本',
  'a whole number of bytes': '表示字节数的整数',
  'a whole number of nanoseconds': '表示纳秒数的整数',
  'a number of milliseconds': '毫秒数',
  'srtt, rttvar and rto in nanoseconds': '以纳秒计的 srtt、rttvar 和 rto',
  'srttMs, rttvarMs and rtoMs': 'srttMs、rttvarMs 和 rtoMs',
  segments: '报文段',
  blocks: '数据块',
  'a block': '数据块',
  payloads: '数据',
  'early arrivals': '提前到达的数据',
  'a segment': '报文段',
  'a payload': '数据',
  'an early arrival': '提前到达的数据',
  'options of a segment': '报文段的选项',
  timestamps: '时间戳',
  'fields of the connection': '连接的若干字段',
  'moments by timer': '各定时器的时刻',
  'a host and a port': '主机和端口',
  'a round trip': '往返时间的估计',
  'a timed segment': '正在计时的报文段',
  'a state of congestion control': '拥塞控制的状态',
  keepalive: '保活的设置',
  challenges: '质询 ACK 的计数',
}
