import type { Schemas } from '../api/schemas';
import type { Indicator } from '../api/types';

export type Direction = 'higherIsNeed' | 'lowerIsNeed';
export type Transform = 'zScore' | 'percentile' | 'minMax';

/** A part of an index that is being put together. */
export interface Part {
  indicator: string;
  weight: number;
  direction: Direction;
  transform: Transform;
}

const prefix = 'parts:';

/** Whether the address holds the parts themselves, and not the name of what was saved. */
export const isDraft = (index: string | null | undefined) => index?.startsWith(prefix) === true;

/** The parts as the address and the server write them: weight*indicator*direction*transform. */
export const formatParts = (parts: Part[]) =>
  prefix +
  parts
    .map(({ weight, indicator, direction, transform }) => [weight, indicator, direction, transform].join('*'))
    .join();

/** The parts of a draft; those that cannot be read are left out. */
export function parseParts(index: string | null | undefined, indicators: Indicator[]): Part[] {
  if (!index?.startsWith(prefix)) return [];
  return index
    .slice(prefix.length)
    .split(',')
    .flatMap(text => {
      const [weight, id, direction, transform] = text.split('*');
      const about = indicators.find(one => one.id === id);
      if (!about || !(Number(weight) > 0)) return [];
      return [{ ...usualPart(about), weight: Number(weight), ...given(direction, transform) }];
    });
}

function given(direction: string | undefined, transform: string | undefined): Partial<Part> {
  return {
    ...(direction === 'higherIsNeed' || direction === 'lowerIsNeed' ? { direction } : {}),
    ...(transform === 'zScore' || transform === 'percentile' || transform === 'minMax' ? { transform } : {}),
  };
}

/** A part as it begins: the worse way is need. */
export const usualPart = ({ id, polarity }: Indicator): Part => ({
  indicator: id,
  weight: 1,
  direction: polarity === 'higherIsBetter' ? 'lowerIsNeed' : 'higherIsNeed',
  transform: 'zScore',
});

/** The parts of what was saved, to go on from. */
export const partsOf = ({ parts }: Pick<Schemas['IndexResponse'], 'parts'>): Part[] =>
  parts.map(({ indicator, weight, direction, transform }) => ({
    indicator,
    weight: Number(weight),
    direction: direction as Direction,
    transform: transform as Transform,
  }));

/** A saved index in the address: its name and, where it is not the newest, its version. */
export function parseSaved(index: string): { id: string; version: string | null } {
  const [id, version] = index.split('@');
  return { id: id!, version: version ?? null };
}

/** A name for addresses: "Behov av hälsocenter" → "behov-av-halsocenter". */
export function slugOf(title: string): string {
  const plain = title
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return (plain || 'index').slice(0, 64).replace(/-+$/, '');
}
