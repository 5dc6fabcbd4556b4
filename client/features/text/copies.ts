/** In this browser's own database; never sent anywhere. */
import { t } from './t.ts'

export interface Copy {
  source: string
  text: string
  file: string | null
}

export async function readCopy(source: string): Promise<Copy | null> {
  try {
    return ((await inStore('readonly', store => store.get(source))) as Copy | undefined) ?? null
  } catch {
    return null
  }
}

/** Keeps a copy in place of the one before; false where the browser refuses. */
export async function keepCopy(copy: Copy): Promise<boolean> {
  try {
    await inStore('readwrite', store => store.put(copy))
    return true
  } catch {
    return false
  }
}

/** Forgets a copy; throws where the browser does not let go of it. */
export async function forgetCopy(source: string): Promise<void> {
  await inStore('readwrite', store => store.delete(source))
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
