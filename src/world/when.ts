/** When, as an EDTF string, with the words it was read from. */
export interface When {
  /** `2022-01-27`, `2021-12`, `2022-01-24/2022-01-30`, `2022-02-09~`. */
  readonly edtf: string;
  /** The words of the report, or '' when the date is the publication's. */
  readonly text: string;
  /** stated: the report gives the date; resolved: worked out from the publication date; published: it is that date. */
  readonly basis: 'stated' | 'resolved' | 'published';
}
