/** A role that is somebody's own: whose, and what of theirs, in the words of the report. */
export interface PartOfRole {
  /** A leader, by name or by role. */
  readonly leader: string;
  readonly title: string;
}

/** What a role with an owner has somewhere. */
const HAS_OWNER = /['’]s? | (?:for|of|to) /;

/**
 * The ways in which a role may be that of a leader's man: "President Bush's national security adviser" → President Bush and
 * national security adviser, "spokesman for the UN secretary-general" → UN secretary-general and spokesman.
 */
export function partsOfRole(role: string): PartOfRole[] {
  if (!HAS_OWNER.test(role)) return [];
  const parts: PartOfRole[] = [];
  for (const { index, 0: mark } of role.matchAll(/['’]s? /g))
    parts.push({ leader: role.slice(0, index), title: role.slice(index + mark.length) });
  const after = /^(.+?) (?:for|of|to) (.+)$/.exec(role);
  if (after) parts.push({ leader: after[2] ?? '', title: after[1] ?? '' });
  return parts.map(({ leader, title }) => ({ leader: leader.replace(/^the /i, ''), title }));
}

/** The names that may stand at the end of the words, the longest first: "President George Bush" → all of it, George Bush, Bush. */
export function namesAtEnd(words: string): string[] {
  const own = words.split(' ');
  return own
    .map((_, from) => own.slice(from))
    .filter(([first = '']) => /^\p{Lu}/u.test(first))
    .map((rest) => rest.join(' '));
}
