import { childrenBy, isRelation, spanOfTokens, tokenAt, yieldOf } from '../language/tree.ts';
import { covers, type Span } from '../text/span.ts';
import type { Act } from './act.ts';
import type { Draft } from './draft.ts';
import { frameName, type FrameItem } from './frames/frame.ts';
import { MEASURE_STATUSES, MEASURE_TYPES, type Measure, type Realis } from './item.ts';

type Status = Measure['status'];
type Type = Measure['type'];

/** Aid, arms, sanctions and the like: one for each verb, and for each noun that adds something. */
export function readMeasures(acts: readonly Act[]): Draft<Measure>[] {
  return withoutEchoes(acts.flatMap((act) => measureOf(act) ?? []));
}

function measureOf(act: Act): Draft<Measure> | undefined {
  const item = act.frame.items.find(({ kind }) => kind === 'measure');
  const type = MEASURE_TYPES.find((one) => one === item?.value);
  if (item === undefined || type === undefined || act.by.length + act.to.length === 0) return undefined;
  const threat = threatOver(act);
  if (act.hypothesis !== undefined && act.hypothesis !== 'purpose' && threat === undefined) return undefined;
  if (act.predicate.pos === 'n' && !addsSomething(act)) return undefined;
  const status = threat ?? statusOf(act, item, type);
  if (status === undefined) return undefined;
  const span = citation(act);
  return {
    kind: 'measure',
    type,
    status,
    by: act.by,
    to: act.to,
    via: [],
    attribution: act.attribution,
    realis: realisOf(act, status),
    ...(act.when ? { when: act.when } : {}),
    where: [],
    span,
    rule: `${act.predicate.pos === 'n' ? 'noun' : 'frame'}:${frameName(act.frame)}`,
    score: 0.7 - (act.by.length === 0 ? 0.1 : 0),
  };
} // prettier-ignore

/** "Warned Moscow of sanctions", "threatened to cut off aid": what is threatened is a measure all the same. */
function threatOver({ predicate }: Act): Status | undefined {
  const { tree, index } = predicate;
  const { head, deprel } = tokenAt(tree, index);
  const above = head < 0 ? undefined : tokenAt(tree, head);
  const governed = ['obj', 'obl', 'xcomp', 'ccomp', 'nmod', 'acl'].some((relation) => isRelation(deprel, relation));
  return governed && above !== undefined && /^(?:threaten|warn|threat|warning|vow)$/.test(above.lemma) ? 'threatened' : undefined;
} // prettier-ignore

/** A noun counts where a verb carries it, or where it is said whose it is, or on whom and how much; "the sanctions" only points back. */
function addsSomething({ predicate, by, to }: Act): boolean {
  const { tree, index, carrier } = predicate;
  if (carrier?.role === 'gets') return false;
  if (carrier !== undefined) return true;
  const described = childrenBy(tree, index, 'nmod', 'amod', 'nummod', 'compound').length > 0;
  return described && by.length > 0 && to.length > 0;
}

/** Types whose doing is a service to the one it is done to, and can be delivered. */
const GIVEN: ReadonlySet<Type> = new Set(['arms', 'financial-aid', 'humanitarian-aid']);

function statusOf({ predicate, realis, clause }: Act, { status }: FrameItem, type: Type): Status | undefined {
  const role = predicate.carrier?.role;
  const told = MEASURE_STATUSES.find((one) => one === status);
  if (role === 'stops') return realis === 'negated' && clause?.negated === true ? undefined : 'eased';
  if (realis === 'negated') return undefined;
  if (role === 'wants') return undefined;
  if (realis === 'possible') return 'considered';
  if (realis === 'conditional') return GIVEN.has(type) ? 'considered' : 'threatened';
  if (told === 'eased') return 'eased';
  if (role === 'plans') return clause !== undefined && WEIGHS.test(clause.lemma) ? 'considered' : /^threaten$/.test(clause?.lemma ?? '') ? 'threatened' : 'announced';
  if (realis === 'planned' || /^(?:announce|pledge|promise|offer|unveil|propose)$/.test(clause?.lemma ?? '')) return 'announced';
  return told ?? (GIVEN.has(type) ? 'delivered' : 'in force');
} // prettier-ignore

const WEIGHS = /^(?:mull|consider|weigh|contemplate|discuss|debate|explore|examine|study|think of|think about|toy with)$/;

function realisOf({ realis }: Act, status: Status): Realis {
  if (status === 'threatened') return 'conditional';
  if (status === 'considered') return realis === 'historical' ? realis : 'possible';
  if (status === 'eased' && realis === 'negated') return 'actual';
  if (status === 'announced' && realis === 'actual') return 'planned';
  return realis;
}

const LONGEST_CITATION = 200;

/** The verb with its arguments; a noun that no verb carries, with its phrase. */
function citation({ predicate, span }: Act): Span {
  if (span.end - span.start <= LONGEST_CITATION) return span;
  const { tree, index } = predicate;
  return spanOfTokens(tree, yieldOf(tree, index, (at) => /^(?:acl:relcl|conj|advcl|parataxis|cc|appos)/.test(tokenAt(tree, at).deprel)));
} // prettier-ignore

/** One measure told by a verb and by its noun ("imposed sanctions") is one item: the wider citation stays. */
function withoutEchoes(drafts: readonly Draft<Measure>[]): Draft<Measure>[] {
  const length = ({ span }: Draft<Measure>): number => span.end - span.start;
  return drafts.filter(
    (draft, at) =>
      !drafts.some(
        (other, index) =>
          index !== at && covers(other.span, draft.span) && (length(other) > length(draft) || index < at),
      ),
  );
}
