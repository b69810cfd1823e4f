import type { DrawnPlace, SitingModel, SitingRequest } from '../api/siting';
import type { Address } from '../choices/address';

/** What is asked for, whole: every choice has its value. */
export interface Question {
  option: string;
  model: SitingModel;
  sites: number;
  radius: number;
  /** "people", "cniPeople", "age/80-", "indicator/id" */
  demand: string;
  existing: 'keep' | 'closable' | 'ignore';
  /** Counties and municipalities; none is all that the data are about. */
  where: string[];
  /** What stands for people's homes; null is as fine as there is. */
  points: 'squares' | 'deso' | null;
  /** How far the curve goes; null is as usual. */
  curve: number | null;
  /** At most so many in each municipality. */
  limit: number | null;
  capacity: number | null;
  /** Which lists of places to choose among, beside the drawn. */
  layers: string[];
  required: string[];
  forbidden: string[];
  drawn: DrawnPlace[];
}

export const models: SitingModel[] = ['pMedian', 'maxCover', 'pCenter', 'worstTenth', 'setCover', 'capacitated'];
export const hasRadius = (model: SitingModel) => model === 'maxCover' || model === 'setCover';
export const hasCount = (model: SitingModel) => model !== 'setCover';

const usualRadius = 10;
const usualSites = 3;
const mostSites = 200;
const usualCapacity = 10000;
const mostMinutes = 120;
const mostCapacity = 10_000_000;

const wholeOf = (text: string | undefined, usual: number, most: number) =>
  /^[1-9]\d*$/.test(text ?? '') ? Math.min(most, Number(text)) : usual;

export const listOf = (text: string | undefined) => (text ? text.split(',') : []);

const oneOf = <T extends string>(text: string | undefined, options: readonly T[], usual: T) =>
  options.find(option => option === text) ?? usual;

export function questionOf(address: Address, adopted: string): Question {
  const model = oneOf(address.model, models, 'pMedian');
  return {
    option: address.option ?? adopted,
    model,
    sites: wholeOf(address.sites, usualSites, mostSites),
    radius: wholeOf(address.radius, usualRadius, mostMinutes),
    demand: address.demand ?? 'people',
    existing: oneOf(address.existing, ['keep', 'closable', 'ignore'], 'keep'),
    where: listOf(address.where),
    points: address.points === 'squares' || address.points === 'deso' ? address.points : null,
    curve: /^\d+$/.test(address.curve ?? '') ? Number(address.curve) : null,
    limit: address.limit ? wholeOf(address.limit, 1, mostSites) : null,
    capacity: model === 'capacitated' ? wholeOf(address.capacity, usualCapacity, mostCapacity) : null,
    layers: address.layers === undefined ? ['candidates'] : listOf(address.layers.replace('none', '')),
    required: listOf(address.required),
    forbidden: listOf(address.forbidden),
    drawn: drawnOf(address.drawn),
  };
}

/** A number that the address asks for and that cannot be, with what is asked instead and how many there can be. */
interface Clamped {
  key: 'sites' | 'radius' | 'limit' | 'capacity';
  value: string;
  used: number;
  most: number;
}

/** What of the address is not asked as it stands there. */
export function clampedIn(address: Address): Clamped[] {
  const question = questionOf(address, '');
  const asked: [Clamped['key'], number][] = [
    ['sites', mostSites],
    ['radius', mostMinutes],
    ['limit', mostSites],
    ['capacity', mostCapacity],
  ];
  return asked.flatMap(([key, most]) => {
    const [value, used] = [address[key], question[key]];
    return value && used !== null && value !== String(used) ? [{ key, value, used, most }] : [];
  });
}

/** The part of the address that says a question; what is as usual is left unsaid. */
export function addressOf(question: Partial<Question>): Partial<Address> {
  const { layers, drawn, ...plain } = question;
  const usual: Record<string, unknown> = {
    model: 'pMedian',
    sites: usualSites,
    radius: usualRadius,
    demand: 'people',
    existing: 'keep',
    capacity: usualCapacity,
  };
  const said = Object.entries(plain).map(([key, value]) => [
    key,
    value === null || value === undefined || value === usual[key] ? '' : String(value),
  ]);
  return {
    ...Object.fromEntries(said),
    ...(layers ? { layers: layers.join(',') === 'candidates' ? '' : layers.join(',') || 'none' } : {}),
    ...(drawn ? { drawn: drawn.map(formatPlace).join(';') } : {}),
  };
}

/** "Torget@60.6,15.1" */
const formatPlace = ({ name, lat, lon }: DrawnPlace) =>
  `${name.replace(/[@;]/g, ' ')}@${lat.toFixed(5)},${lon.toFixed(5)}`;

const drawnOf = (text: string | undefined): DrawnPlace[] =>
  (text ?? '').split(';').flatMap(part => {
    const found = /^(.+)@(-?[\d.]+),(-?[\d.]+)$/.exec(part);
    return found ? [{ name: found[1]!, lat: Number(found[2]), lon: Number(found[3]) }] : [];
  });

/** The code that the server gives a drawn place. */
export const drawnCode = (index: number) => `drawn-${index + 1}`;

/** The question as the server reads it. */
export function requestOf(question: Question): SitingRequest {
  const [kind, ...rest] = question.demand.split('/');
  const detail = rest.join('/');
  const { layers, required, forbidden, drawn, model, where, points } = question;
  const weighed: NonNullable<SitingRequest['demand']> =
    kind === 'age'
      ? { kind: 'ageGroup', age: detail }
      : kind === 'indicator'
        ? { kind: 'indicator', indicator: detail }
        : { kind: kind === 'cniPeople' ? 'cniPeople' : 'people' };
  return {
    demand: { ...weighed, ...(points ? { points } : {}), ...(where.length > 0 ? { within: where } : {}) },
    ...(question.option ? { option: question.option } : {}),
    candidates: { layers, drawn, required, forbidden },
    existing: { careCenters: question.existing },
    model,
    ...(hasCount(model) ? { sites: question.sites } : {}),
    ...(hasRadius(model) ? { radiusMinutes: question.radius } : {}),
    ...(question.limit ? { perGroup: { by: 'municipality', limit: question.limit } } : {}),
    ...(question.capacity ? { capacity: question.capacity } : {}),
    ...(question.curve !== null ? { curveTo: question.curve } : {}),
  };
}

/** A saved request as a question, to go on from it. */
export function questionFrom(request: SitingRequest): Partial<Question> {
  const { demand, candidates } = request;
  const weighed =
    demand?.kind === 'ageGroup'
      ? `age/${demand.age}`
      : demand?.kind === 'indicator'
        ? `indicator/${demand.indicator}`
        : (demand?.kind ?? 'people');
  return {
    option: request.option ?? '',
    model: request.model ?? 'pMedian',
    sites: request.sites ?? usualSites,
    radius: request.radiusMinutes ?? usualRadius,
    demand: weighed,
    existing: request.existing?.careCenters ?? 'keep',
    where: demand?.within ?? [],
    points: demand?.points ?? null,
    curve: request.curveTo ?? null,
    limit: request.perGroup?.limit ?? null,
    capacity: request.capacity ?? null,
    layers: candidates?.layers ?? ['candidates'],
    required: candidates?.required ?? [],
    forbidden: candidates?.forbidden ?? [],
    drawn: candidates?.drawn ?? [],
  };
}

export type Rule = 'allowed' | 'required' | 'forbidden';

export const ruleOf = ({ required, forbidden }: Pick<Question, 'required' | 'forbidden'>, code: string): Rule =>
  required.includes(code) ? 'required' : forbidden.includes(code) ? 'forbidden' : 'allowed';

/** The lists with another rule for one place. */
export function withRule(question: Question, code: string, rule: Rule): Partial<Question> {
  const without = (codes: string[]) => codes.filter(one => one !== code);
  return {
    required: [...without(question.required), ...(rule === 'required' ? [code] : [])],
    forbidden: [...without(question.forbidden), ...(rule === 'forbidden' ? [code] : [])],
  };
}

/** The question without one of the drawn places; the codes of those after it move up. */
export function withoutDrawn(question: Question, index: number): Partial<Question> {
  const moved = (codes: string[]) =>
    codes.flatMap(code => {
      const at = question.drawn.findIndex((_, i) => drawnCode(i) === code);
      return at < 0 ? [code] : at === index ? [] : [drawnCode(at > index ? at - 1 : at)];
    });
  return {
    drawn: question.drawn.filter((_, i) => i !== index),
    required: moved(question.required),
    forbidden: moved(question.forbidden),
  };
}
