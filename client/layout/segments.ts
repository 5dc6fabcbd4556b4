/** Plane geometry of segments, on plain numbers: these run millions of times. */

export function cross(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  const abx = bx - ax
  const aby = by - ay
  if ((abx * (cy - ay) - aby * (cx - ax)) * (abx * (dy - ay) - aby * (dx - ax)) >= 0) return false
  const cdx = dx - cx
  const cdy = dy - cy
  return (cdx * (ay - cy) - cdy * (ax - cx)) * (cdx * (by - cy) - cdy * (bx - cx)) < 0
}

export function toSegment(px: number, py: number, x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1
  const dy = y2 - y1
  const t = Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / (dx * dx + dy * dy || 1)))
  const ex = px - x1 - t * dx
  const ey = py - y1 - t * dy
  return Math.sqrt(ex * ex + ey * ey)
}

/** Length of the part of a segment that lies inside a rectangle (Liang–Barsky). */
export function lengthInside(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  const dx = x2 - x1
  const dy = y2 - y1
  let enter = 0
  let leave = 1
  if (dx === 0) {
    if (x1 < left || x1 > right) return 0
  } else {
    const a = (left - x1) / dx
    const b = (right - x1) / dx
    enter = Math.max(enter, Math.min(a, b))
    leave = Math.min(leave, Math.max(a, b))
  }
  if (dy === 0) {
    if (y1 < top || y1 > bottom) return 0
  } else {
    const a = (top - y1) / dy
    const b = (bottom - y1) / dy
    enter = Math.max(enter, Math.min(a, b))
    leave = Math.min(leave, Math.max(a, b))
  }
  return enter >= leave ? 0 : (leave - enter) * Math.sqrt(dx * dx + dy * dy)
}
