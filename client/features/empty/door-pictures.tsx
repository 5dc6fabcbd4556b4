const cell = { width: 62, height: 5 }

export const Sheet = () => (
  <svg className="door-picture" viewBox="0 0 360 190" aria-hidden="true">
    <g className="door-lines">
      {[0, 1, 2, 3].map(row => (
        <g key={row}>
          <rect className={row === 3 ? 'door-chosen' : 'door-sheet'} x="10" y={8 + row * 25} width="340" height="25" />
          {[0, 1, 2, 3].map(column => (
            <rect key={column} className={row === 0 ? 'door-heading' : 'door-text'} x={20 + column * 84} y={18 + row * 25} {...cell} />
          ))}
        </g>
      ))}
      <path d="M52 108v34M220 108v34" strokeDasharray="2 4" />
      <path d="M68 156H198m-8-5 8 5-8 5" />
    </g>
    <rect className="door-company" x="40" y="144" width="24" height="24" />
    <rect className="door-company" x="208" y="144" width="24" height="24" />
    <rect className="door-text" x="30" y="178" width="46" height="5" />
    <rect className="door-text" x="198" y="178" width="46" height="5" />
  </svg>
)

export const Chain = () => (
  <svg className="door-picture" viewBox="0 0 360 190" aria-hidden="true">
    <g className="door-lines">
      <path className="door-sheet" d="M10 8h166l22 22v152H10Z" />
      <path d="M176 8v22h22" />
      {[24, 50, 70, 90, 110, 130, 150].map((y, n) => (
        <rect
          key={y}
          className={n === 0 ? 'door-heading' : 'door-text'}
          x="24"
          y={y}
          width={n === 0 ? 96 : n % 3 === 0 ? 128 : 156}
          height="5"
        />
      ))}
      <rect className="door-mark" x="24" y="85" width="84" height="14" />
      <rect className="door-text" x="30" y="90" width="72" height="5" />
      <path d="M112 92C190 92 190 92 246 92" strokeDasharray="2 4" />
      <path d="M258 46v34M258 104v32" />
    </g>
    <rect className="door-company" x="247" y="32" width="22" height="14" />
    <circle className="door-person" cx="258" cy="92" r="11" />
    <rect className="door-company" x="247" y="138" width="22" height="22" />
    {[38, 90, 146].map(y => (
      <rect key={y} className="door-text" x="278" y={y} width="62" height="5" />
    ))}
  </svg>
)

const dots = [
  [70, 96],
  [130, 40],
  [140, 130],
  [190, 84],
  [248, 44],
  [262, 122],
  [312, 84],
  [96, 160],
] as const
const lines = [
  [0, 1],
  [0, 3],
  [1, 3],
  [2, 3],
  [3, 4],
  [3, 5],
  [4, 6],
  [5, 6],
  [2, 7],
] as const

export const Network = () => (
  <svg className="door-picture" viewBox="0 0 360 190" aria-hidden="true">
    <g className="door-lines">
      {lines.map(([a, b]) => (
        <path key={`${a} ${b}`} d={`M${dots[a].join(' ')} ${dots[b].join(' ')}`} strokeDasharray={(a + b) % 3 === 0 ? '5 4' : undefined} />
      ))}
    </g>
    {dots.map(([x, y], n) =>
      n % 3 === 1 ? (
        <rect key={x} className="door-company" x={x - 10} y={y - 10} width="20" height="20" />
      ) : (
        <circle key={x} className="door-person" cx={x} cy={y} r={n === 3 ? 14 : 10} />
      ),
    )}
  </svg>
)
