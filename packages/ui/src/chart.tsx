import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type ChartKind, labelEvery, stack, ticksTo } from './chart-scale.ts'
import { ScrollBox } from './scroll-box.tsx'

export type ChartTone = 'accent' | 'home' | 'held' | 'free' | 'watch' | 'neutral'
export type ChartSeries = { id: string; label: string; values: readonly number[]; tone: ChartTone }
export type ChartProps = {
  kind: ChartKind
  title: string
  /** One sentence: what there is to see. */
  summary?: ReactNode
  /** One a value: "1.", "uke 47". */
  labels: readonly string[]
  /** Heading of the first column of the table: "Natt til". */
  labelWord: string
  series: readonly ChartSeries[]
  /** "Vis som tabell" */
  tableWord: string
  format?: (value: number) => string
  height?: number
}

const around = { left: 40, right: 12, top: 10, bottom: 26 }
const LETTER_WIDTH = 7

/** Lines, steps, bars or stacked bands, drawn in shape as well as colour, with the same figures as a table below. */
export function Chart(props: ChartProps) {
  const { kind, title, summary, labels, series, height = 240, format = String } = props
  const [box, width] = useWidth()
  const id = useId()
  const stacked = stack(series.map((one) => one.values))
  const isLine = kind === 'line' || kind === 'step'
  const sums = isLine ? series.flatMap((one) => one.values) : (stacked.at(-1) ?? []).map((one) => one.to)
  const ticks = ticksTo(Math.max(0, ...sums))
  const top = ticks.at(-1) ?? 1
  const widest = Math.max(0, ...ticks.map((tick) => format(tick).length))
  const frame = { ...around, left: Math.max(around.left, 12 + widest * LETTER_WIDTH) }
  const plot = { width: Math.max(0, width - frame.left - frame.right), height: height - frame.top - frame.bottom }
  const y = (value: number) => frame.top + plot.height * (1 - value / top)
  const band = plot.width / Math.max(1, labels.length)
  const x = (at: number) =>
    kind === 'bar' || labels.length < 2
      ? frame.left + band * (at + 0.5)
      : frame.left + (plot.width * at) / (labels.length - 1)
  const every = labelEvery(labels.length, plot.width, 44)
  return (
    <figure className="sp-chart" aria-labelledby={id}>
      <figcaption id={id}>
        <b>{title}</b>
        {summary && <span className="sp-small sp-muted">{summary}</span>}
      </figcaption>
      <ul className="sp-chart__key" aria-hidden>
        {series.map((one) => (
          <li key={one.id}>
            <svg width="22" height="14" className="sp-chart__swatch" aria-hidden>
              <Hatch id={`${id}-${one.id}-key`} tone={one.tone} />
              {isLine ? (
                <path className="sp-chart__line" data-tone={one.tone} d="M0 7h22" />
              ) : (
                <Filled tone={one.tone} hatch={`${id}-${one.id}-key`} d="M1 1h20v12H1z" />
              )}
            </svg>
            {one.label}
          </li>
        ))}
      </ul>
      <div ref={box} className="sp-chart__plot">
        <svg width={width} height={height} aria-hidden>
          {series.map((one) => (
            <Hatch key={one.id} id={`${id}-${one.id}`} tone={one.tone} />
          ))}
          {ticks.map((tick) => (
            <g key={tick} className="sp-chart__tick">
              <path d={`M${frame.left} ${y(tick)}h${plot.width}`} />
              <text x={frame.left - 8} y={y(tick) + 4} textAnchor="end">
                {format(tick)}
              </text>
            </g>
          ))}
          {labels.map((label, at) =>
            at % every === 0 ? (
              <text key={label} className="sp-chart__label" x={x(at)} y={height - 6} textAnchor="middle">
                {label}
              </text>
            ) : null,
          )}
          {series.map((one, index) => {
            const spans = stacked[index] ?? []
            if (isLine) {
              const d = kind === 'step' ? steps(one.values, x, y) : line(one.values, x, y)
              return <path key={one.id} className="sp-chart__line" data-tone={one.tone} d={d} />
            }
            const d =
              kind === 'area'
                ? area(spans, x, y)
                : spans.map((span, at) => column(span, x(at), band * 0.64, y)).join('')
            return <Filled key={one.id} tone={one.tone} hatch={`${id}-${one.id}`} d={d} />
          })}
        </svg>
      </div>
      <TableTwin {...props} />
    </figure>
  )
}

function TableTwin({ title, labels, labelWord, series, tableWord, format = String }: ChartProps) {
  return (
    <details className="sp-details sp-small">
      <summary>{tableWord}</summary>
      <ScrollBox label={title}>
        <table className="sp-table" data-dense>
          <caption className="sp-sr">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{labelWord}</th>
              {series.map((one) => (
                <th key={one.id} scope="col" data-align="end">
                  {one.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, at) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {series.map((one) => (
                  <td key={one.id} data-align="end">
                    {format(one.values[at] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}

/** Colour under lines whose direction tells the series apart in grey. */
function Filled({ tone, hatch, d }: { tone: ChartTone; hatch: string; d: string }) {
  return (
    <>
      <path className="sp-chart__fill" data-tone={tone} d={d} />
      <path fill={`url(#${CSS.escape(hatch)})`} d={d} />
    </>
  )
}

const hatches: Record<ChartTone, string | null> = {
  accent: null,
  home: 'M0 3h8',
  held: 'M3 3h1',
  free: null,
  watch: 'M4 0v8',
  neutral: 'M0 8 8 0',
}

function Hatch({ id, tone }: { id: string; tone: ChartTone }) {
  const d = hatches[tone]
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      {d && <path className="sp-chart__hatch" data-tone={tone} d={d} />}
    </pattern>
  )
}

type Scale = (value: number) => number
type Step = { from: number; to: number }

function line(values: readonly number[], x: Scale, y: Scale): string {
  return values.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('')
}

/** What holds until the next point: level, then down or up. */
function steps(values: readonly number[], x: Scale, y: Scale): string {
  return values.map((value, at) => (at === 0 ? `M${x(at)} ${y(value)}` : `H${x(at)}V${y(value)}`)).join('')
}

function area(spans: readonly Step[], x: Scale, y: Scale): string {
  if (spans.length === 0) return ''
  const up = spans.map((span, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(span.to)}`)
  const back = spans.map((span, at) => `L${x(at)} ${y(span.from)}`).reverse()
  return `${up.join('')}${back.join('')}Z`
}

function column(span: Step, middle: number, width: number, y: Scale): string {
  return `M${middle - width / 2} ${y(span.from)}V${y(span.to)}h${width}V${y(span.from)}Z`
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watch = new ResizeObserver(() => setWidth(Math.round(element.clientWidth)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [box, width] as const
}
