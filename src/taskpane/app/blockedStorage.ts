/**
 * Runs before office.js, which reads both storages on startup: if the browser blocks them (a policy, a private frame),
 * it would crash there, and the pane with it. Stored values then last only as long as the page.
 */
class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, String(value));
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  clear(): void {
    this.#items.clear();
  }
}

function isBlocked(name: 'localStorage' | 'sessionStorage'): boolean {
  try {
    window[name].getItem('cchc');
    return false;
  } catch {
    return true;
  }
}

for (const name of ['localStorage', 'sessionStorage'] as const)
  if (isBlocked(name))
    Object.defineProperty(window, name, { configurable: true, value: new MemoryStorage() });
