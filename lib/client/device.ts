/** Who may read what is kept here, and with which key. */
type Holder = { account: string; key: CryptoKey };
type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

export type Device = ReturnType<typeof device>;

/**
 * What this browser keeps of one person's work, sealed with a key that only that person's pages bring along. Whoever
 * signs in next finds no key: the words stay, unreadable, until their writer is back (A42). Its text also runs in the
 * service worker (app/offline.js), so that it uses nothing from outside itself.
 */
export function device() {
  let opened: Promise<IDBDatabase> | undefined;

  const open = () => {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const asking = indexedDB.open('device', 1);
      asking.onupgradeneeded = () => asking.result.createObjectStore('kept');
      asking.onerror = () => reject(asking.error);
      asking.onsuccess = () => {
        const forget = () => {
          opened = undefined;
          asking.result.close();
        };
        // The browser clears it when somebody signs out.
        asking.result.onversionchange = forget;
        asking.result.onclose = forget;
        resolve(asking.result);
      };
    });
    return opened;
  };

  /** Done once it is on the disk. */
  async function within<T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const transaction = (await open()).transaction('kept', mode);
    const asked = act(transaction.objectStore('kept'));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  }

  const holder = (): Promise<Holder | undefined> => within('readonly', (store) => store.get('holder'));

  /** Nobody reads what is kept here until somebody holds it again. */
  async function lock(): Promise<void> {
    await within('readwrite', (store) => store.delete('holder'));
    for (const name of await caches.keys()) if (name.startsWith('pages')) await caches.delete(name);
  }

  async function hold(account: string, secret: string): Promise<void> {
    const before = await holder();
    if (before && before.account !== account) await lock();
    const bytes = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0));
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    await within('readwrite', (store) => store.put({ account, key }, 'holder'));
  }

  async function sealed(key: CryptoKey, value: unknown): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const words = new TextEncoder().encode(JSON.stringify(value));
    return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, words) };
  }

  async function unsealed<T>(key: CryptoKey, { iv, data }: Sealed): Promise<T | undefined> {
    try {
      const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
      return JSON.parse(new TextDecoder().decode(words)) as T;
    } catch {
      // Sealed with a key that the server no longer gives.
      return undefined;
    }
  }

  async function read<T>(path: string): Promise<T | undefined> {
    const held = await holder();
    if (!held) return undefined;
    const found = await within('readonly', (store) => store.get(`${held.account}/${path}`));
    return found && unsealed<T>(held.key, found);
  }

  async function write(path: string, value: unknown): Promise<void> {
    const held = await holder();
    if (!held) throw new Error('nobody holds this device');
    const kept = await sealed(held.key, value);
    await within('readwrite', (store) => store.put(kept, `${held.account}/${path}`));
  }

  async function drop(path: string): Promise<void> {
    const held = await holder();
    if (held) await within('readwrite', (store) => store.delete(`${held.account}/${path}`));
  }

  /** In the order of their paths. */
  async function list<T>(path: string): Promise<{ path: string; value: T }[]> {
    const held = await holder();
    if (!held) return [];
    const start = `${held.account}/${path}`;
    const keys = await within('readonly', (store) =>
      store.getAllKeys(IDBKeyRange.bound(start, `${start}\uffff`)),
    );
    const found = keys.map((key) => String(key).slice(held.account.length + 1));
    const read = await Promise.all(found.map(async (at) => ({ path: at, value: await readOf(at) })));
    return read.filter((each): each is { path: string; value: T } => each.value !== undefined);

    function readOf(at: string) {
      return within('readonly', (store) => store.get(`${held?.account}/${at}`)).then(
        (row) => row && held && unsealed<T>(held.key, row),
      );
    }
  }

  return { holder, hold, lock, read, write, drop, list };
}
