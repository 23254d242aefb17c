import type { BothLanguages } from '../words'

export const FORMAT_NAMES = ['gift', 'moodle', 'aiken', 'qti12', 'qti21'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

/** What a format is called, and its files. What it holds stands beside its writer, which brings more with it than a menu needs. */
interface FileFormat {
  readonly title: BothLanguages
  readonly about: BothLanguages
  readonly extension: string
  readonly mime: string
}

export const FORMATS: Record<FormatName, FileFormat> = {
  gift: {
    title: { en: 'GIFT', zh: 'GIFT' },
    extension: 'gift.txt',
    mime: 'text/plain',
    about: { en: 'Moodle and others; people can read it', zh: 'Moodle 等平台可读，人也能直接阅读' },
  },
  moodle: {
    title: { en: 'Moodle XML', zh: 'Moodle XML' },
    extension: 'xml',
    mime: 'application/xml',
    about: { en: 'Moodle; the only one with units', zh: 'Moodle 专用，唯一能保存单位的格式' },
  },
  aiken: {
    title: { en: 'Aiken', zh: 'Aiken' },
    extension: 'txt',
    mime: 'text/plain',
    about: { en: 'single choice, and true or false', zh: '只有单选题和判断题' },
  },
  qti12: {
    title: { en: 'QTI 1.2', zh: 'QTI 1.2' },
    extension: 'zip',
    mime: 'application/zip',
    about: {
      en: 'Canvas and others; Canvas may not take orders and mixed gaps',
      zh: 'Canvas 等平台；Canvas 可能不支持排序题和混合填空',
    },
  },
  qti21: {
    title: { en: 'QTI 2.1', zh: 'QTI 2.1' },
    extension: 'qti21.zip',
    mime: 'application/zip',
    about: { en: 'TAO, ONYX and others', zh: 'TAO、ONYX 等平台' },
  },
}
