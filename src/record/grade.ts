/**
 * Admiralty-style grade. `source` A to F: the source's history (an editable table; F = cannot be judged). `item` 1 to 6: this
 * entry (1 confirmed by an independent origin … 3 one origin … 5 contradicted, 6 cannot be judged). The two are graded apart.
 */
export interface Grade {
  readonly source: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly item: 1 | 2 | 3 | 4 | 5 | 6;
  /** In words, for people. */
  readonly why: readonly string[];
}
