import type { Locale } from '#content/locales'
import type { IcmpError } from '#engine/tcp/icmp-error'

const CHINESE: Readonly<Record<IcmpError, string>> = {
  'network-unreachable': '网络不可达',
  'host-unreachable': '主机不可达',
  'protocol-unreachable': '协议不可达',
  'port-unreachable': '端口不可达',
  'source-route-failed': '源路由失败',
  'time-exceeded': 'TTL 超时',
  'parameter-problem': '参数错误',
  'fragmentation-needed': '需要分片',
  'source-quench': '源抑制',
}

/** What an ICMP message says, as people call it: `host unreachable`. */
export const icmpText = (error: IcmpError, locale: Locale): string =>
  locale === 'zh' ? CHINESE[error] : error.replace(/-/g, ' ')
