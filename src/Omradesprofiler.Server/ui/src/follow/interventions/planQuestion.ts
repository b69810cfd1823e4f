import type { Indicator } from '../../api/types';
import { interventionWords as words } from '../../words/interventions';

/** What is asked before an intervention begins, as the address keeps it. */
export interface PlanQuestion {
  outcome: string;
  wanted: 'lower' | 'higher';
  start: string;
  years: number;
  manner: 'drawn' | 'judged' | 'worstFirst';
  /** Among how many areas with the highest index. */
  among: number;
}

const usualYears = 3;
const usualAmong = 30;

/** The outcomes that can be followed: counted among people, in areas. */
export const outcomesOf = (indicators: Indicator[]) =>
  indicators.filter(
    one => ['rate', 'share'].includes(one.kind) && one.group !== '' && one.levels.some(({ level }) => level === 'deso'),
  );

export function readPlan(text: string | undefined, indicators: Indicator[]): PlanQuestion {
  const given = new URLSearchParams(text ?? '');
  const outcomes = outcomesOf(indicators);
  const outcome = outcomes.find(one => one.id === given.get('outcome')) ?? outcomes.find(one => one.kind === 'rate');
  const manner = (['drawn', 'judged', 'worstFirst'] as const).find(one => one === given.get('manner'));
  const whole = (name: string, usual: number) => Number(/^[1-9]\d{0,3}$/.exec(given.get(name) ?? '')?.[0] ?? usual);
  return {
    outcome: outcome?.id ?? '',
    wanted: given.get('wanted') === 'higher' ? 'higher' : 'lower',
    start: /^\d{4}-\d\d-\d\d$/.test(given.get('start') ?? '')
      ? given.get('start')!
      : `${new Date().getFullYear() + 1}-01-01`,
    years: Math.min(10, whole('years', usualYears)),
    manner: manner ?? 'judged',
    among: whole('among', usualAmong),
  };
}

export const writePlan = (plan: PlanQuestion) =>
  new URLSearchParams(Object.entries(plan).map(([name, value]) => [name, String(value)])).toString();

/** The plan as the server reads an intervention; null while no area is chosen. */
export function planRequest(plan: PlanQuestion, areas: string[], edition: string | null, indicators: Indicator[]) {
  if (areas.length === 0 || plan.outcome === '') return null;
  const cni = indicators.find(one => one.id === 'cni')?.levels.find(({ level }) => level === 'deso');
  const periods = (cni?.editions ?? []).flatMap(one => one.periods).toSorted();
  const period = periods.findLast(one => one < plan.start.slice(0, 4)) ?? periods[0];
  return {
    name: words.smallest,
    kind: 'healthGuides',
    where: { level: 'deso', edition, areas },
    start: plan.start,
    outcome: { indicator: plan.outcome, wanted: plan.wanted },
    rule: {
      manner: plan.manner,
      ...(period ? { indicator: 'cni', period, count: Math.max(plan.among, areas.length) } : {}),
      ...(plan.manner === 'drawn' ? { document: words.drawDocument } : {}),
    },
  };
}
