const PATHS = {
  first: 'M2,2 V14 M8.5,2.5 L3.5,8 L8.5,13.5 Z M14.5,2.5 L9.5,8 L14.5,13.5 Z',
  roundTripBack: 'M14,3 L9,8 L14,13 M8,3 L3,8 L8,13',
  back: 'M12,2 L4,8 L12,14 Z M2.5,2 V14',
  play: 'M4,2 L13,8 L4,14 Z',
  pause: 'M4,2 H7 V14 H4 Z M10,2 H13 V14 H10 Z',
  forward: 'M4,2 L12,8 L4,14 Z M13.5,2 V14',
  roundTripOn: 'M2,3 L7,8 L2,13 M8,3 L13,8 L8,13',
  last: 'M14,2 V14 M7.5,2.5 L12.5,8 L7.5,13.5 Z M1.5,2.5 L6.5,8 L1.5,13.5 Z',
} as const

export type IconName = keyof typeof PATHS

/** These are lines, and enclose nothing. */
const isOpen = (name: IconName): boolean => name === 'roundTripBack' || name === 'roundTripOn'

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`stroke-2 stroke-current ${isOpen(name) ? 'fill-none' : 'fill-current'}`}
    >
      <path
        d={PATHS[name]}
        strokeLinejoin="round"
        strokeLinecap="round"
        strokeWidth={name === 'pause' ? 0 : isOpen(name) ? 2 : 1.4}
      />
    </svg>
  )
}
