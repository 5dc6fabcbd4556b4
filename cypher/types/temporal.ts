/**
 * Dates and times of Cypher. Local fields are kept as read (day number and nanoseconds of the day), so that
 * formatting is exact and the range is Neo4j's own, years -999999999 to 999999999.
 */

/** A calendar day: days since 1970-01-01, proleptic Gregorian. */
export interface DateValue {
  readonly kind: 'date'
  readonly epochDay: number
}

/** A time of day without zone: nanoseconds since midnight. */
export interface LocalTimeValue {
  readonly kind: 'localtime'
  readonly nanos: number
}

/** A time of day with a UTC offset in seconds; `nanos` is local. */
export interface TimeValue {
  readonly kind: 'time'
  readonly nanos: number
  readonly offset: number
}

/** A day and a time without zone. */
export interface LocalDateTimeValue {
  readonly kind: 'localdatetime'
  readonly epochDay: number
  readonly nanos: number
}

/** A moment: local day and time, the UTC offset in seconds, and the named zone where it has one. */
export interface DateTimeValue {
  readonly kind: 'datetime'
  readonly epochDay: number
  readonly nanos: number
  readonly offset: number
  readonly zone?: string
}

/** An amount of time in four independent units; `nanos` is 0 to 999,999,999 and has the sign of nothing. */
export interface DurationValue {
  readonly kind: 'duration'
  readonly months: bigint
  readonly days: bigint
  readonly seconds: bigint
  readonly nanos: number
}

/** A temporal value that stands for a point on a calendar or clock. */
export type InstantValue = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue

export type TemporalValue = InstantValue | DurationValue
