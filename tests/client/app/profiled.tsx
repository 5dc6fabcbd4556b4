import { type ComponentType, Profiler } from 'react'

export const drawn = new Map<string, number>()

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
