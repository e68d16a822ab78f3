/** What a page is printed on: that of most of the world, or that of North America. */
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
