/** More terms than this are looked up by a map of their places; fewer are gone through, which is as fast and takes a third of the room. */
const FEW = 24;

/** Terms with their weights, in the order in which they first stand. Millions are compared, and tens of thousands held. */
export class Weights {
  readonly terms: readonly string[];
  readonly #weights: readonly number[];
  readonly #places: ReadonlyMap<string, number> | undefined;

  constructor(terms: readonly string[], weights: readonly number[]) {
    this.terms = terms;
    this.#weights = weights;
    this.#places = terms.length > FEW ? new Map(terms.map((term, i) => [term, i])) : undefined;
  }

  has(term: string): boolean {
    return this.#placeOf(term) >= 0;
  }

  get(term: string): number | undefined {
    return this.#weights[this.#placeOf(term)];
  }

  forEach(tell: (term: string, weight: number) => void): void {
    for (let i = 0; i < this.terms.length; i++) tell(this.terms[i] ?? '', this.#weights[i] ?? 0);
  }

  /** The terms of which this is so, in their order. */
  termsWhere(is: (weight: number, term: string) => boolean): string[] {
    return this.terms.filter((term, i) => is(this.#weights[i] ?? 0, term));
  }

  /** All added up. */
  sum(): number {
    let sum = 0;
    for (const weight of this.#weights) sum += weight;
    return sum;
  }

  /** The weight here of what is there too. */
  sharedWith(other: Weights): number {
    let sum = 0;
    for (let i = 0; i < this.terms.length; i++)
      if (other.has(this.terms[i] ?? '')) sum += this.#weights[i] ?? 0;
    return sum;
  }

  #placeOf(term: string): number {
    return this.#places === undefined ? this.terms.indexOf(term) : (this.#places.get(term) ?? -1);
  }
}
