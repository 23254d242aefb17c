'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

interface Props {
  readonly label: string
  readonly links: readonly { readonly href: string; readonly name: string }[]
}

/** The ways through the course; the page that one is on is marked. On narrow screens it is the last line of the header. */
export function MainNavigation({ label, links }: Props) {
  const path = usePathname().replace(/\/$/, '')
  return (
    <nav aria-label={label} className="max-md:order-last max-md:-mt-1.5 max-md:basis-full print:hidden">
      <ul className="-mx-2 flex flex-wrap text-[0.9375rem] max-md:pb-1.5">
        {links.map(({ href, name }) => (
          <li key={href}>
            <Link
              aria-current={path === href ? 'page' : undefined}
              className="inline-flex min-h-8 items-center px-2 text-ink-muted underline-offset-8 hover:text-ink aria-[current]:text-ink aria-[current]:underline"
              href={href}
              prefetch={false}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
