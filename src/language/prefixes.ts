/**
 * First parts that the treebank does not cut from what follows their hyphen ("anti-government", "pre-war", "mid-1980s").
 * Every other hyphen between letters is a word of its own ("state - of - the - art").
 */
const PREFIXES: ReadonlySet<string> = new Set(
  (
    'anti arch bi co contra counter cross de di e ex extra hyper infra inter intra macro mega meta micro mid mini ' +
    'mis mono multi neo non omni over pan para poly post pre pro proto pseudo psycho quasi re semi socio sub super supra ' +
    'tele trans tri ultra un uni'
  ).split(' '),
);

/** Last parts that stay with the word before the hyphen ("career-wise"). */
const ENDINGS: ReadonlySet<string> = new Set(['wise', 'esque', 'ish', 'fold']);

/** Whether `first-second` is one word. */
export function keepsHyphen(first: string, second: string): boolean {
  return PREFIXES.has(first.toLowerCase()) || ENDINGS.has(second.toLowerCase());
}
