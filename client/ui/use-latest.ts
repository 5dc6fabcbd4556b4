import { type RefObject, useRef } from 'react'

/** A ref that always holds the value of the last render, for callbacks that are handed out once. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value)
  ref.current = value
  return ref
}
