/**
 * Values that were asked for lately, in two generations: what is asked for again comes over into the younger, and when that is
 * full the elder goes. Unlike a list in the order of asking it costs nothing to keep.
 */
export class Lately<K, V> {
  #young = new Map<K, V>();
  #elder = new Map<K, V>();
  #size = 0;
  readonly #most: number;
  readonly #sizeOf: (value: V) => number;
  readonly #turning: () => void;

  /** `most`: what a generation may come to, each value as much as `sizeOf` says when it is put in. `turning`: called before values go. */
  constructor(most: number, sizeOf: (value: V) => number = () => 1, turning: () => void = () => undefined) {
    this.#most = most;
    this.#sizeOf = sizeOf;
    this.#turning = turning;
  }

  /** Undefined where it is not held. */
  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const elder = this.#elder.get(key);
    if (elder === undefined) return undefined;
    this.#elder.delete(key);
    return this.set(key, elder);
  }

  has(key: K): boolean {
    return this.#young.has(key) || this.#elder.has(key);
  }

  set(key: K, value: V): V {
    if (this.#size >= this.#most) {
      this.#turning();
      [this.#elder, this.#young, this.#size] = [this.#young, new Map(), 0];
    }
    this.#young.set(key, value);
    this.#size += this.#sizeOf(value);
    return value;
  }

  delete(key: K): void {
    this.#young.delete(key);
    this.#elder.delete(key);
  }

  clear(): void {
    this.#young.clear();
    this.#elder.clear();
    this.#size = 0;
  }
}
