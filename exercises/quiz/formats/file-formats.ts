import type { BothLanguages } from '../words'
import { AIKEN } from './aiken'
import type { Holds } from './format'
import { GIFT } from './gift/write'
import { MOODLE } from './moodle/write'
import { QTI12 } from './qti12/write'

export const FORMAT_NAMES = ['gift', 'moodle', 'aiken', 'qti12'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

/** Each format: what it holds, and what its files are called. */
export const FORMATS: Record<
  FormatName,
  Holds & { readonly extension: string; readonly mime: string; readonly about: BothLanguages }
> = {
  gift: {
    ...GIFT,
    extension: 'gift.txt',
    mime: 'text/plain',
    about: { en: 'Moodle and others; people can read it', zh: 'Moodle 等平台可读，人也能直接阅读' },
  },
  moodle: {
    ...MOODLE,
    extension: 'xml',
    mime: 'application/xml',
    about: { en: 'Moodle: holds the most', zh: 'Moodle 专用，保存的内容最全' },
  },
  aiken: {
    ...AIKEN,
    extension: 'txt',
    mime: 'text/plain',
    about: { en: 'single choice alone', zh: '只有单选题' },
  },
  qti12: {
    ...QTI12,
    extension: 'zip',
    mime: 'application/zip',
    about: { en: 'Canvas and others', zh: 'Canvas 等平台' },
  },
}
