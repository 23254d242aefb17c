import type { Locale } from '#content/locales'

interface FieldWords {
  readonly name: string
  readonly meaning: string
}

type Both = Readonly<Record<Locale, FieldWords>>

const both = (en: string, enMeaning: string, zh: string, zhMeaning: string): Both => ({
  en: { name: en, meaning: enMeaning },
  zh: { name: zh, meaning: zhMeaning },
})

const WORDS: Readonly<Record<string, Both>> = {
  ip: both('IPv4 header', 'carries the segment from host to host', 'IPv4 首部', '把报文段从一台主机送到另一台'),
  'ip.version': both('Version', 'always 4', '版本', '总是 4'),
  'ip.headerLength': both('Header length', 'in words of 4 bytes', '首部长度', '以 4 字节为单位'),
  'ip.trafficClass': both('Traffic class', 'priority, and congestion marks', '服务类别', '优先级和拥塞标记'),
  'ip.totalLength': both('Total length', 'of the whole packet, in bytes', '总长度', '整个分组的字节数'),
  'ip.identification': both('Identification', 'would keep fragments together', '标识', '用来把分片归到一起'),
  'ip.flags': both('Flags', 'DF: do not fragment', '标志', 'DF：不许分片'),
  'ip.fragmentOffset': both('Fragment offset', 'where a fragment belongs', '片偏移', '分片应放在哪里'),
  'ip.ttl': both('Time to live', 'hops that are left', '生存时间', '还剩多少跳'),
  'ip.protocol': both('Protocol', 'what it carries', '协议', '载荷属于哪个协议'),
  'ip.checksum': both('Header checksum', 'right', '首部校验和', '正确'),
  'ip.checksum.wrong': both('Header checksum', 'WRONG: the header was harmed', '首部校验和', '错误：首部已损坏'),
  'ip.source': both('Source address', 'who sends', '源地址', '谁发送'),
  'ip.destination': both('Destination address', 'who shall receive', '目的地址', '谁接收'),
  tcp: both('TCP header', 'what the two ends say to each other', 'TCP 首部', '两端彼此告知的内容'),
  'tcp.sourcePort': both('Source port', 'with the address: the sending socket', '源端口', '与地址一起构成发送端套接字'),
  'tcp.destinationPort': both('Destination port', 'the receiving socket', '目的端口', '接收端套接字'),
  'tcp.seq': both(
    'Sequence number',
    'SEG.SEQ: of the first byte, or of the SYN',
    '序号',
    'SEG.SEQ：第一个字节或 SYN 的序号',
  ),
  'tcp.ack': both(
    'Acknowledgment number',
    'SEG.ACK: the next number that is expected',
    '确认号',
    'SEG.ACK：期待的下一个序号',
  ),
  'tcp.dataOffset': both(
    'Data offset',
    'length of this header, in words of 4 bytes',
    '数据偏移',
    'TCP 首部长度，以 4 字节为单位',
  ),
  'tcp.reserved': both('Reserved', 'zero until it is given a meaning', '保留', '尚无定义，置零'),
  'tcp.flags': both('Control bits', 'what kind of segment it is', '控制位', '这是什么样的报文段'),
  'tcp.flag.CWR': both('CWR', 'the sender has slowed down', 'CWR', '发送方已降低速率'),
  'tcp.flag.ECE': both('ECE', 'a router met congestion', 'ECE', '路由器遇到了拥塞'),
  'tcp.flag.URG': both('URG', 'the urgent pointer counts', 'URG', '紧急指针有效'),
  'tcp.flag.ACK': both('ACK', 'the acknowledgment number counts', 'ACK', '确认号有效'),
  'tcp.flag.PSH': both('PSH', 'deliver without waiting for more', 'PSH', '立即交付，不必再等'),
  'tcp.flag.RST': both('RST', 'the connection is over at once', 'RST', '连接立即终止'),
  'tcp.flag.SYN': both('SYN', 'sequence numbers begin here', 'SYN', '序号从这里开始'),
  'tcp.flag.FIN': both('FIN', 'the sender has sent all', 'FIN', '发送方已发完'),
  'tcp.window': both('Window', 'bytes that may be sent, before scaling', '窗口', '还可发送的字节数，未经缩放'),
  'tcp.checksum': both('Checksum', 'right', '校验和', '正确'),
  'tcp.checksum.wrong': both('Checksum', 'WRONG: the segment was harmed', '校验和', '错误：报文段已损坏'),
  'tcp.urgentPointer': both(
    'Urgent pointer',
    'where urgent data ends, if URG is set',
    '紧急指针',
    'URG 置位时，紧急数据的终点',
  ),
  'tcp.options': both('Options', 'how many there are', '选项', '选项的个数'),
  'tcp.option.end': both('End of options', 'fills the header up to 4 bytes', '选项表结束', '把首部补足 4 字节'),
  'tcp.option.no-operation': both('No operation', 'aligns what follows', '无操作', '使后面的选项对齐'),
  'tcp.option.mss': both(
    'Maximum segment size',
    'the longest payload that its sender takes',
    '最大报文段长度',
    '发送者能接收的最长载荷',
  ),
  'tcp.option.window-scale': both(
    'Window scale',
    'shifts later windows by so many bits',
    '窗口扩大',
    '此后的窗口值左移多少位',
  ),
  'tcp.option.sack-permitted': both(
    'SACK permitted',
    'may be told what has come beyond a gap',
    '允许 SACK',
    '可以告知缺口之后收到了什么',
  ),
  'tcp.option.sack': both(
    'SACK',
    'what has come beyond a gap; a hint, so the sender here keeps those bytes until ACK passes them, and does not choose by it what to send again',
    'SACK',
    '缺口之后收到了什么；这只是提示：确认号越过之前，这里的发送方照样保留这些字节，也不据此选择重传什么',
  ),
  'tcp.option.timestamps': both(
    'Timestamps',
    'a clock, and the echo of the other',
    '时间戳',
    '本端时钟，以及对端时钟的回显',
  ),
  'tcp.option.unknown': both('Another option', 'not used in this course', '其他选项', '本课程不用'),
  payload: both('Payload', 'bytes of the stream', '载荷', '字节流中的数据'),
}

/** The parts that all options have. */
const PARTS: Readonly<Record<string, Both>> = {
  kind: both('Kind', 'which option it is', '类型', '是哪个选项'),
  length: both('Length', 'of the option, in bytes', '长度', '这个选项的字节数'),
  value: both('Value', 'what it says', '值', '选项的内容'),
  echo: both('Echo reply', 'the last timestamp of the other side', '时间戳回显', '对端最近的时间戳'),
  left: both('Left edge', 'the first byte of a block', '左边界', '数据块第一个字节的序号'),
  right: both('Right edge', 'the number behind its last byte', '右边界', '数据块最后一个字节之后的序号'),
  data: both('Data', 'what it says', '数据', '选项的内容'),
}

/** What a field is called and means; unknown names stay as they are. */
export function fieldWords(id: string, locale: Locale): FieldWords {
  const words = WORDS[id] ?? PARTS[id.slice(id.lastIndexOf('.') + 1)]
  return words?.[locale] ?? { name: id, meaning: '' }
}

/** Where a field is defined, as rfcAddress reads it. */
export function fieldSource(id: string): string {
  if (id.startsWith('ip')) return 'RFC 791 3.1'
  if (id.startsWith('tcp.option.window-scale')) return 'RFC 7323 2.2'
  if (id.startsWith('tcp.option.timestamps')) return 'RFC 7323 3.2'
  if (id.startsWith('tcp.option.sack') && !id.startsWith('tcp.option.sack-')) return 'RFC 2018 3'
  if (id.startsWith('tcp.option.sack')) return 'RFC 2018 2'
  if (id === 'tcp.flag.CWR' || id === 'tcp.flag.ECE') return 'RFC 3168 6.1'
  return 'RFC 9293 3.1'
}
