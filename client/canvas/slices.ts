export interface Slices {
  run<T>(items: readonly T[], size: number, work: (portion: readonly T[]) => void): Promise<void>
  done(): Promise<void>
  drop(): void
}

export function slices(): Slices {
  let frame: number | null = null
  let running = Promise.resolve()
  let finish: (() => void) | null = null
  const drop = (): void => {
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
    finish?.()
    finish = null
  }
  return {
    run(items, size, work) {
      drop()
      running = new Promise(resolve => {
        finish = resolve
        const step = (from: number): void => {
          work(items.slice(from, from + size))
          if (from + size < items.length) frame = requestAnimationFrame(() => step(from + size))
          else drop()
        }
        step(0)
      })
      return running
    },
    done: () => running,
    drop,
  }
}
