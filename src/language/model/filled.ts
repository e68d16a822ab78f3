/** A list of one number many times. For lists as long as a sentence, a typed array costs more to make than it saves in use. */
export function filled(length: number, value: number): number[] {
  const list: number[] = [];
  for (let at = 0; at < length; at++) list.push(value);
  return list;
}
