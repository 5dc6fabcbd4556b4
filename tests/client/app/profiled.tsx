/** Parts of the page under React's profiler. */
import { type ComponentType, Profiler } from 'react'

/** How often each part was drawn. */
export const drawn = new Map<string, number>()

/** A module with one of its components under the profiler. */
export function profiled(name: string, module: object): object {
  const Part = module[name as keyof typeof module] as ComponentType<object>
  const count = (id: string): void => void drawn.set(id, (drawn.get(id) ?? 0) + 1)
  const Counted = (props: object) => (
    <Profiler id={name} onRender={count}>
      <Part {...props} />
    </Profiler>
  )
  return { ...module, [name]: Counted }
}
