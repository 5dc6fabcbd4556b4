/** Local fields are kept as read, so that formatting is exact and the range is Neo4j's: years -999999999 to 999999999. */

/** Days since 1970-01-01, proleptic Gregorian. */
export interface DateValue {
  readonly kind: 'date'
  readonly epochDay: number
}

export interface LocalTimeValue {
  readonly kind: 'localtime'
  readonly nanos: number
}

export interface TimeValue {
  readonly kind: 'time'
  readonly nanos: number
  readonly offset: number
}

export interface LocalDateTimeValue {
  readonly kind: 'localdatetime'
  readonly epochDay: number
  readonly nanos: number
}

/** Local day and time, the UTC offset in seconds, and the named zone if it has one. */
export interface DateTimeValue {
  readonly kind: 'datetime'
  readonly epochDay: number
  readonly nanos: number
  readonly offset: number
  readonly zone?: string
}

/** Four independent units; `nanos` is 0 to 999,999,999, without a sign. */
export interface DurationValue {
  readonly kind: 'duration'
  readonly months: bigint
  readonly days: bigint
  readonly seconds: bigint
  readonly nanos: number
}

export type InstantValue = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue

export type TemporalValue = InstantValue | DurationValue
