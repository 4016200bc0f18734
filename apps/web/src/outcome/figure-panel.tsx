import { DataTable } from '@samplass/ui/data-table'
import { Panel } from '@samplass/ui/panel'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'

export type FigureLine = { id: string; what: string; value: ReactNode }

/** Figures with their words, and below them how they are counted and what they do not say. */
export function FigurePanel(props: {
  heading: string
  how: string
  lines: readonly FigureLine[]
  /** What the lines are of, where it is not what is counted. */
  head?: string
  children?: ReactNode
}) {
  const { heading, how, lines, head, children } = props
  const t = useTranslations('outcome')
  const locale = useLocale()
  return (
    <Panel
      heading={heading}
      flush
      foot={
        <details className="sp-small">
          <summary>{t('how')}</summary>
          <p>{how}</p>
        </details>
      }
    >
      {children && <div className="sp-panel__body">{children}</div>}
      {lines.length > 0 && (
        <DataTable
          caption={heading}
          hideCaption
          dense
          locale={locale}
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            { id: 'what', header: head ?? t('what'), rowHeader: true, cell: ({ what }) => what },
            { id: 'number', header: t('number'), align: 'end', cell: ({ value }) => value },
          ]}
        />
      )}
    </Panel>
  )
}
