/** Copies of sources' texts, in this browser's own database. They are never sent anywhere. */
import { t } from './t.ts'

export interface Copy {
  /** Id of the source. */
  source: string
  text: string
  /** The file's name; null for what was pasted. */
  file: string | null
}

const listeners = new Set<(source: string) => void>()
/** What the database refused to keep, for as long as the page is open. */
const unkept = new Map<string, Copy>()

/** Calls back when a source's copy changes; returns a function that stops it. */
export function onCopyChange(listener: (source: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The copy of a source's text, or null. */
export async function readCopy(source: string): Promise<Copy | null> {
  const held = unkept.get(source)
  if (held) return held
  try {
    return ((await inStore('readonly', store => store.get(source))) as Copy | undefined) ?? null
  } catch {
    return null
  }
}

/** Keeps a copy in place of the one before; false where the browser refuses and it lasts only as long as the page. */
export async function keepCopy(copy: Copy): Promise<boolean> {
  let kept = true
  unkept.delete(copy.source)
  try {
    await inStore('readwrite', store => store.put(copy))
  } catch {
    unkept.set(copy.source, copy)
    kept = false
  }
  tell(copy.source)
  return kept
}

/** Forgets a copy; throws where the browser does not let go of it. */
export async function forgetCopy(source: string): Promise<void> {
  if (!unkept.delete(source)) await inStore('readwrite', store => store.delete(source))
  tell(source)
}

const tell = (source: string): void => {
  for (const listener of listeners) listener(source)
}

const storeName = 'copies'

async function inStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open()
  try {
    const transaction = database.transaction(storeName, mode)
    const request = act(transaction.objectStore(storeName))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error)
    })
    return request.result
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('isnad-copies', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'source' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error(t('anotherWindowOfIsnadHoldsThe')))
  })
}
