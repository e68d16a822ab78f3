/**
 * Why a source is not a report that can be read. Expected, so it is thrown by the intake and caught in one place,
 * `takeIn`, which hands it on as data.
 */
export class Rejection extends Error {
  override readonly name: string = 'Rejection';
}
