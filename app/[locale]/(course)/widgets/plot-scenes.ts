import { bulkTransfer, closedWindow } from '#content/scenarios/bulk-transfer'
import { type ExampleScene, exampleScenes } from './example-scenes'

/** Runs for the plots over time and the byte ruler: a window that fills, one that closes, and one that hardly matters. */
export const plotScenes: Readonly<Record<string, ExampleScene>> = {
  'bulk-transfer': {
    title: { en: '60,000 bytes, of which one segment is lost', zh: '传输 60,000 字节，其中一个报文段丢失' },
    scenario: bulkTransfer,
    startMs: 250,
  },
  'closed-window': {
    title: { en: 'A window that closes', zh: '窗口关闭' },
    scenario: closedWindow,
    startMs: 1300,
  },
  ...(exampleScenes.retransmission && { retransmission: exampleScenes.retransmission }),
}
