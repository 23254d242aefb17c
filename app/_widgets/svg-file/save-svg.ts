import { download } from '#app/_ui/download'

/** Lets the reader save a drawing, named after what it shows. */
export function saveSvg(svg: string, label: string): void {
  // Letters and digits of any script, with hyphens between.
  const name = label.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'drawing'
  download(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`)
}
