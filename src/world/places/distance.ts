export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const RADIUS = 6371;
const RADIAN = Math.PI / 180;

/** Great-circle distance in km. */
export function kilometres(a: Point, b: Point): number {
  const u = Math.sin(((b.lat - a.lat) * RADIAN) / 2);
  const v = Math.sin(((b.lon - a.lon) * RADIAN) / 2);
  const h = u * u + Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN) * v * v;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
