/** Scrolls to a scene of the page, as far as it takes to see what is selected there. */
export function bringIntoView(scene: string): void {
  const figure = document.querySelector(`[data-scene="${scene}"]`)
  const target = figure?.querySelector('[data-selected]') ?? figure
  const wantsLessMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
  target?.scrollIntoView({ block: 'center', behavior: wantsLessMotion ? 'auto' : 'smooth' })
}
