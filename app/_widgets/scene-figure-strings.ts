import type { Locale } from '#content/locales'

export const sceneFigureStrings: Readonly<Record<Locale, { readonly onPaper: string }>> = {
  en: {
    onPaper:
      'The run is printed up to what the prediction asks about. Once you have committed to an answer on the page, all of it is printed.',
  },
  zh: { onPaper: '此处只印到预测题所问之处为止。在网页上提交预测后，即可打印完整的运行过程。' },
}
