const open = new Set<Promise<unknown>>()

/** Its failure is told where it is looked up. */
export function awaited<T>(look: Promise<T>): Promise<T> {
  open.add(look)
  const forget = (): void => void open.delete(look)
  look.then(forget, forget)
  return look
}

/** What is looked up may lead to another look-up. */
export async function allLooked(): Promise<void> {
  while (open.size > 0) await Promise.allSettled([...open])
}
