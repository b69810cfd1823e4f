import type {
  ComparedSiting,
  Measures,
  SitingComparison,
  SitingRequest,
  SitingRow,
  SitingSummary,
} from '../api/siting';
import * as en from './en/siting';
import { inLanguage } from './language';
import { number, percentText } from './numbers';
import { jobText } from './responsibility';
import { ageText } from './sv';
import * as sv from './sv/siting';

export const { siteWords, placeCount, modelTexts, classText, changeText, limitText } = inLanguage(sv, en);
const { provenText, comparedWords, requestWords, placesWords, demandAge: ofAge } = inLanguage(sv, en);

/** "Invånare, 65 år och äldre" */
export const demandAge = (age: string) => ofAge(ageText(age));

/** "12,3 min" */
export const minutesText = (minutes: number | null) =>
  minutes === null ? siteWords.unreachable.toLowerCase() : `${number(minutes, 1)}\u00a0min`;

/** "64,2 %" */
export const shareText = (share: number) => percentText(share * 100, 1);

/** "−2,1 min", how much farther it gets; "0" where it stays. */
export function signedMinutes(before: number | null, after: number | null): string {
  if (before === null || after === null) return '';
  const text = number(after - before, 1);
  return /^[−0,.]+$/.test(text) ? '0' : `${after > before ? '+' : ''}${text}\u00a0min`;
}

/** Rows of figures, each with how it is read from the measures. */
export const measureRows: [string, (measures: Measures) => string][] = [
  [siteWords.mean, one => minutesText(one.meanMinutes)],
  [siteWords.median, one => minutesText(one.medianMinutes)],
  [siteWords.p90, one => minutesText(one.p90Minutes)],
  [siteWords.worst, one => minutesText(one.worstMinutes)],
];

/** The one to turn to when the nearest is full or closes. */
export const secondRow: [string, (measures: Measures) => string] = [
  siteWords.second,
  one => minutesText(one.secondMeanMinutes),
];

/** How many reach something within each of the limits. */
export const shareRows = (measures: Measures) =>
  measures.within.map(({ minutes }, i): [string, (one: Measures) => string] => [
    siteWords.share(minutes),
    one => shareText(one.within[i]?.share ?? 0),
  ]);

export const within = (measures: Pick<Measures, 'within'>, minutes: number) =>
  measures.within.find(one => one.minutes === minutes)?.share ?? null;

/** One line of the list of saved placements. */
export const sitingSummary = (summary: SitingSummary | null) =>
  summary ? [modelTexts[summary.model], summary.objectiveText].filter(Boolean).join(' · ') : '';

export function sitingState({ newest, job }: SitingRow): string {
  const isWaiting = job?.state === 'queued' || job?.state === 'running';
  const gap = newest.summary?.gap;
  const goodness = gap === null || gap === undefined ? '' : provenText(gap);
  return [isWaiting ? jobText(job) : newest.stageText, goodness, newest.at.slice(0, 10)].filter(Boolean).join(' · ');
}

/** Figures of two placements, side by side. */
export const comparedSitings = ({ times }: ComparedSiting): [string, (one: ComparedSiting) => string][] => [
  [comparedWords.goal, one => modelTexts[one.model]],
  ...[...measureRows, ...shareRows(times)].map(([label, textOf]): [string, (one: ComparedSiting) => string] => [
    label,
    one => textOf(one.times),
  ]),
  [comparedWords.proven, one => provenText(one.gap)],
];

/** "A: Tre platser jämförd med B: Fyra platser" */
export const comparedTitle = ({ a, b }: SitingComparison) => siteWords.comparedTitle(a.name, b.name);

const existingTexts = { keep: siteWords.keep, closable: siteWords.closable, ignore: siteWords.ignore };

/** What the codes of a request are called. */
export interface RequestNames {
  option: (id: string) => string;
  indicator: (id: string) => string;
  area: (code: string) => string;
}

function demandText(demand: SitingRequest['demand'], names: RequestNames): string {
  if (demand?.kind === 'ageGroup' && demand.age) return demandAge(demand.age);
  if (demand?.kind === 'indicator' && demand.indicator) return names.indicator(demand.indicator);
  return demand?.kind === 'cniPeople' ? siteWords.byCni : siteWords.peopleAlike;
}

/** What was asked for, one line a rule. */
export function requestTexts(request: SitingRequest, names: RequestNames): string[] {
  const { model = 'pMedian', sites, radiusMinutes, demand, option, existing, candidates, perGroup, capacity } = request;
  const own = candidates?.drawn?.length ?? 0;
  return [
    `${modelTexts[model]}${radiusMinutes ? `: ${requestWords.minutes(radiusMinutes)}` : ''}`,
    sites ? placeCount(sites) : '',
    demandText(demand, names),
    demand?.within?.length ? requestWords.onlyIn(demand.within.map(names.area).join(', ')) : '',
    demand?.points ? requestWords.points[demand.points] : '',
    option ? names.option(option) : '',
    `${siteWords.existing}: ${existingTexts[existing?.careCenters ?? 'keep'].toLowerCase()}`,
    perGroup ? limitText(perGroup.limit) : '',
    capacity ? `${siteWords.capacity}: ${number(capacity)}` : '',
    typeof request.curveTo === 'number' ? requestWords.curve(placeCount(request.curveTo)) : '',
    candidates?.required?.length ? requestWords.required(candidates.required.length) : '',
    candidates?.forbidden?.length ? requestWords.forbidden(candidates.forbidden.length) : '',
    own > 0 ? requestWords.own(own) : '',
  ].filter(Boolean);
}

/** "Platser att välja bland: 87 kandidatplatser, 1 egen" */
export function placesText(count: number, question: { drawn: unknown[]; required: string[]; forbidden: string[] }) {
  const own = question.drawn.length;
  const ruled = question.required.length + question.forbidden.length;
  return [
    placesWords.candidates(count),
    own > 0 ? placesWords.own(own) : '',
    ruled > 0 ? placesWords.ruled(ruled) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
