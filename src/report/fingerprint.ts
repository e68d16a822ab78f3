/**
 * A 128-bit content hash as 32 hexadecimal digits: four lanes of MurmurHash3's 32-bit mixing (Austin Appleby, public
 * domain) over the UTF-16 units of `parts`, each part closed by its length so that ("ab", "c") and ("a", "bc") differ.
 * Fast and the same everywhere; it names content, it does not protect it.
 */
export function contentHash(...parts: readonly string[]): string {
  const lanes = new Uint32Array([0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f]);
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) mix(lanes, part.charCodeAt(i));
    mix(lanes, part.length ^ 0x5bd1e995);
  }
  let digits = '';
  for (const lane of lanes) digits += finish(lane).toString(16).padStart(8, '0');
  return digits;
}

function mix(lanes: Uint32Array, value: number): void {
  for (let lane = 0; lane < lanes.length; lane++) {
    let k = Math.imul(value + lane, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    const h = (lanes[lane] ?? 0) ^ k;
    lanes[lane] = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  }
}

function finish(lane: number): number {
  let h = lane;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
