import { ruleText, ruleNames } from '../words/funding';

export const kinds = ['compensation', 'share', 'threshold', 'top'] as const;
export type Kind = (typeof kinds)[number];

export const scales = ['country', 'listed', 'raw'] as const;
export type Scale = (typeof scales)[number];

/** The keys of the groups that CNI counts, in SCB's order. */
export const allFactors = ['under5', 'foreignBorn', 'alone65', 'singleParent', 'movedIn', 'unemployed', 'lowEdu'];

/** A rule as it is written on the page; numbers that are not written yet are null. The amounts are the region's own. */
export interface Rule {
  kind: Kind;
  scale: Scale;
  /** The threshold, how many are chosen, or the budget in kronor. */
  first: number | null;
  /** Kronor per point and month, or the share of the budget that CNI steers, in per cent. */
  second: number | null;
  isByPeople: boolean;
  factors: string[];
}

const emptyRule: Rule = {
  kind: 'compensation',
  scale: 'country',
  first: null,
  second: null,
  isByPeople: false,
  factors: allFactors,
};

/** As the address has it: compensation*country*1*65, with "people" and the groups last where they are not the usual. */
export const formatRule = (rule: Rule) =>
  [
    rule.kind,
    rule.scale,
    rule.first ?? '',
    rule.second ?? '',
    rule.isByPeople ? 'people' : '',
    rule.factors.length === allFactors.length ? '' : rule.factors.join('.'),
  ]
    .join('*')
    .replace(/\*+$/, '');

export function parseRule(text: string | undefined): Rule {
  const [kind, scale, first, second, by, factors] = (text ?? '').split('*');
  const chosen = factors ? factors.split('.').filter(one => allFactors.includes(one)) : [];
  return {
    kind: kinds.find(one => one === kind) ?? emptyRule.kind,
    scale: scales.find(one => one === scale) ?? emptyRule.scale,
    first: numberOf(first),
    second: numberOf(second),
    isByPeople: by === 'people',
    factors: chosen.length > 0 ? chosen : allFactors,
  };
}

/** Whether all that a link says of a rule can be read. */
export function isRule(text: string | undefined): boolean {
  const [kind, scale, first, second] = (text ?? '').split('*');
  return (
    kinds.some(one => one === kind) &&
    scales.some(one => one === scale) &&
    [first, second].every(one => !one || numberOf(one) !== null)
  );
}

const numberOf = (text: string | undefined) => (text && Number.isFinite(Number(text)) ? Number(text) : null);

const hasSecond = ({ kind }: Rule) => kind === 'compensation' || kind === 'share';

/** Whether all the numbers that the rule needs are there. */
export const isWhole = (rule: Rule) => rule.first !== null && (!hasSecond(rule) || rule.second !== null);

/** The rule as the server reads it. */
export function requestOf(rule: Rule, which: 'today' | 'proposed') {
  const { kind, scale, first, second, isByPeople, factors } = rule;
  const terms = {
    compensation: { threshold: first, rate: second },
    share: { budget: first, share: (second ?? 0) / 100 },
    threshold: { threshold: first },
    top: { top: first, by: isByPeople ? 'people' : 'index' },
  }[kind];
  return {
    id: which,
    name: ruleNames[which],
    version: 1,
    text: ruleText(rule),
    ...(scale === 'raw' ? { scale } : { scale: 'relative', reference: scale }),
    factors,
    kind,
    ...terms,
  };
}

/** The proposal with another amount, so that it costs what today's rule costs; null where no amount does that. */
export function atCost(rule: Rule, own: number | null, wanted: number | null): Rule | null {
  if (wanted === null || own === null) return null;
  if (rule.kind === 'share') return { ...rule, first: Number(wanted.toFixed(2)) };
  if (rule.kind !== 'compensation' || own <= 0 || rule.second === null) return null;
  return { ...rule, second: Number(((rule.second * wanted) / own).toFixed(6)) };
}
