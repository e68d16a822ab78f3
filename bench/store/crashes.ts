export async function crashRows(_folder: string, _kills: number): Promise<string[][]> {
  return [];
}
