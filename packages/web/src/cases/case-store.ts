/** What this browser keeps under a key: small whole values, replaced whole. Throws where the browser keeps nothing. */
export type KeptValues = { readonly get: <T>(key: string) => Promise<T | undefined>; readonly put: (key: string, value: unknown) => Promise<void> };

const STORE = 'values';

let opening: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opening ??= new Promise((done, failed) => {
    const request = indexedDB.open('smm-cases', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => failed(request.error ?? new Error('the browser keeps nothing')));
  });
  return opening;
}

/** The values kept in this browser’s own database. */
export const keptValues: KeptValues = {
  async get<T>(key: string) {
    const request = (await database()).transaction(STORE).objectStore(STORE).get(key);
    return new Promise<T | undefined>((done, failed) => {
      request.addEventListener('success', () => done(request.result as T | undefined));
      request.addEventListener('error', () => failed(request.error ?? new Error('not read')));
    });
  },
  async put(key, value) {
    const transaction = (await database()).transaction(STORE, 'readwrite', { durability: 'strict' });
    transaction.objectStore(STORE).put(value, key);
    return new Promise<void>((done, failed) => {
      transaction.addEventListener('complete', () => done());
      transaction.addEventListener('error', () => failed(transaction.error ?? new Error('not kept')));
    });
  },
};
