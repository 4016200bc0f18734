type HouseShape = {
  tone: 'g' | 'h' | 'h2'
  left: number
  width: number
  wall: number
  roof: number
  lit?: readonly number[]
}

// Drawn back to front. Windows count row by row from the upper left.
const houses: readonly HouseShape[] = [
  { tone: 'g', left: -10, width: 120, wall: 150, roof: 34 },
  { tone: 'g', left: 330, width: 110, wall: 130, roof: 34 },
  { tone: 'g', left: 640, width: 130, wall: 140, roof: 36 },
  { tone: 'h', left: 80, width: 118, wall: 120, roof: 40, lit: [5] },
  { tone: 'h2', left: 420, width: 124, wall: 110, roof: 44, lit: [2, 9] },
  { tone: 'h2', left: 215, width: 130, wall: 160, roof: 46, lit: [3] },
  { tone: 'h', left: 560, width: 112, wall: 150, roof: 38, lit: [1] },
]
const stars = [
  [90, 30, 1.6],
  [240, 14, 1.2],
  [410, 40, 1.6],
  [560, 12, 1.2],
  [690, 44, 1.6],
] as const

/** Houses at night with a light in a window here and there. Decoration. */
export function Town() {
  return (
    <svg className="town" viewBox="0 0 760 260" aria-hidden preserveAspectRatio="xMidYMax slice">
      <g className="st">
        {stars.map(([x, y, r]) => (
          <circle key={x} cx={x} cy={y} r={r} />
        ))}
      </g>
      {houses.map((house) => (
        <g key={house.left}>
          <path className={house.tone} d={outline(house)} />
          {panes(house).map((pane) => (
            <rect
              key={`${pane.x},${pane.y}`}
              className={pane.lit ? 'lit' : 'w'}
              width="12"
              height="16"
              rx="1"
              x={pane.x}
              y={pane.y}
            />
          ))}
        </g>
      ))}
      <path className="g" d="M0 252h760v8H0z" />
    </svg>
  )
}

function outline({ left, width, wall, roof }: HouseShape): string {
  const half = width / 2
  return `M${left} 260V${wall}l${half}-${roof} ${half} ${roof}V260z`
}

function panes({ left, width, wall, lit = [] }: HouseShape) {
  const columns = width < 111 ? 3 : 4
  const rows = Math.floor((246 - wall) / 32)
  return Array.from({ length: rows * columns }, (_, at) => ({
    x: left + 14 + (at % columns) * 26,
    y: wall + 14 + Math.floor(at / columns) * 32,
    lit: lit.includes(at),
  }))
}
