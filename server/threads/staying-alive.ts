/** Idle workers keep no process alive; this does until `work` is done. */
export async function stayingAlive<T>(work: () => Promise<T>): Promise<T> {
  const alive = setInterval(() => undefined, 1000)
  try {
    return await work()
  } finally {
    clearInterval(alive)
  }
}
