/** Sizes of the printed figure, in points (1 pt = 25.4 / 72 mm), as laid out with the smallest type of all; larger type enlarges the whole (formats.ts). */
export const perMm = 72 / 25.4

export const type = {
  name: 7,
  hub: 8.2,
  small: 6.5,
  heading: 7,
  subline: 8.6,
  title: 15,
  narrowTitle: 12.5,
  leading: 1.16,
  ascent: 0.78,
  descent: 0.24,
}

export const drawn = {
  line: 0.85,
  dots: 1.15,
  /** A line ends this far before a shape. */
  gap: 1.4,
  ring: 4.7,
  ringWidth: 1,
  outerRing: 6.2,
  /** Least distance between the middles of two numbers. */
  ringsApart: 9.4,
  rule: 0.5,
  topRule: 1.2,
  nameGap: 3,
  /** What names keep clear of lines, rings, shapes, each other, and words of other lines. */
  nameClear: 1,
  wordClear: 0.5,
}

export const radiusOf = (lines: number): number => (lines >= 8 ? 8.8 : lines >= 4 ? 6.6 : lines >= 2 ? 5.4 : 4.6)
