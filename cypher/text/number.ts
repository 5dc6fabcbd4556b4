/** A FLOAT as Neo4j writes it (Java's Double.toString): `1.0`, `1.0E10`, `1.0E-4`, `NaN`, `-0.0`. */
export function formatFloat(v: number): string {
  if (!Number.isFinite(v)) return String(v)
  if (Object.is(v, -0)) return '-0.0'
  const magnitude = Math.abs(v)
  if (v === 0 || (magnitude >= 1e-3 && magnitude < 1e7)) return Number.isInteger(v) ? `${v}.0` : String(v)
  const shortest = v.toExponential()
  // for one digit Java writes the nearest with two: 4.9E-324
  const two = v.toExponential(1)
  const [mantissa = '', exponent = ''] = (/^-?\de/.test(shortest) && Number(two) === v ? two : shortest).split('e')
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`
}
