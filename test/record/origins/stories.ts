import { makeReport, type Report } from '../../../src/report/report.ts';

/** A story of the tests' own, as a list of sentences. */
export const CRISIS: readonly string[] = [
  'The island government ordered 4,000 reservists to report to their barracks on Tuesday after patrol boats of its northern neighbour crossed the agreed line in the strait.',
  'Prime Minister Lena Orsova told parliament that the crossing was "a deliberate test of our patience" and that the navy would escort every merchant ship from now on.',
  'The neighbour, which has claimed the fishing grounds for three decades, denied that its vessels had left international waters and accused the island of staging the incident.',
  "Its foreign ministry summoned the island's chargé d'affaires and demanded an apology within 48 hours.",
  'Two mine hunters and a supply ship sailed from the southern base before dawn, according to harbour workers.',
  'Mediators from the regional forum offered to bring the two sides together in Port Amsel as early as Friday.',
  'A spokesman for the forum said both capitals had received the invitation, though neither had replied by evening.',
  'Insurers raised premiums for cargo through the strait by a fifth, and ferry companies cancelled night crossings until further notice.',
  'In the fishing town of Brenn, where schools stayed shut, residents queued for fuel and tinned food.',
  '"We have seen this before," said Marta Quill, who runs a chandlery on the quay, "but never with soldiers on the roof."',
];

export const SIBLING: readonly string[] = [
  'The central bank of the island spent a third of its reserves in a week to hold the crown, people familiar with the operations said.',
  'Finance Minister Oto Brandt ruled out capital controls and promised that pensions would be paid on the first of the month.',
  'Economists at the university in Port Amsel expect output to shrink by two percent if shipping does not resume before winter.',
  'The largest lender limited withdrawals at its branches, citing a shortage of notes rather than of funds.',
  'A loan from the regional forum could be ready in days, one delegate said, on condition that both sides pull back their boats.',
  'Supermarkets have begun to ration cooking oil, flour and batteries.',
];

/** What every other report of the affair ends on. */
export const BACKGROUND: readonly string[] = [
  'The two states have quarrelled over the strait since the treaty of 1961, which left the line undefined north of the Brenn lighthouse.',
  'More than 90 people died in clashes there in 1988, and a truce brokered by the regional forum has mostly held since.',
];

export interface Parts {
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
  readonly head?: string;
  readonly tail?: string;
}

/** A report of these sentences, a paragraph each. */
export function reportOf(
  sentences: readonly string[],
  { head = '', tail = '', ...parts }: Parts = {},
): Report {
  const text = [`${head}${sentences.join('\n\n')}`, ...(tail === '' ? [] : [tail])].join('\n\n');
  return makeReport({ text, published: '2031-03-04', ...parts });
}
