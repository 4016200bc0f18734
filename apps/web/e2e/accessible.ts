import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { settled } from './visit.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
/** Rules that a colour can break. */
const colours = ['color-contrast', 'link-in-text-block']
const looks = [
  { width: 1440, schemes: ['light', 'dark'] },
  { width: 320, schemes: ['dark', 'light'] },
] as const
/** Each width and each scheme once: for another state of a screen that is looked at in full, and for what opens on it. */
const brief = [
  { width: 1440, schemes: ['dark'] },
  { width: 320, schemes: ['light'] },
] as const

/** axe (WCAG 2.1 A and AA) finds nothing, and nothing is wider than the screen, in light and dark on a desk and a phone. */
export async function expectAccessible(
  page: Page,
  where: string,
  { within = 'body', inFull = false }: { within?: string; inFull?: boolean } = {},
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  for (const { width, schemes } of inFull ? looks : brief) {
    await page.setViewportSize({ width, height: 900 })
    for (const [at, colorScheme] of schemes.entries()) {
      await page.emulateMedia({ colorScheme })
      await settled(page)
      // The other scheme is the same page in other colours.
      const run = at === 0 ? levels : colours
      expect(await violations(page, within, run), `${where}, ${colorScheme}, ${width} px`).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${where}: width`).toBe(width)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

const violations = (page: Page, within: string, run: readonly string[]): Promise<string[]> =>
  page.evaluate(
    async ({ selector, runOnly }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const found = await axe.run(selector, { runOnly, resultTypes: ['violations'], preload: false })
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 5).map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
      )
    },
    { selector: within, runOnly: [...run] },
  )
