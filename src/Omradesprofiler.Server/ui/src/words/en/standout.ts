import type { Counts, Difference, Standout } from '../../profile/standout';
import { number, withUnit } from '../numbers';

const most = 3;

export const standoutWords = {
  made: 'The text is made from the numbers by fixed rules. It does not say why, and nothing about any one person.',
} as const;

export function countsText({ looked, strict, plain, same }: Counts, name: string): string {
  if (looked === 0) return `No indicator with known uncertainty can be compared with ${name}.`;
  const parts = [
    strict.length > 0 && `${number(strict.length)} differ even by the stricter 99.8% limits`,
    plain.length > 0 && `${number(plain.length)} only by 95%`,
    same > 0 && `${number(same)} do not differ for sure`,
  ].filter(part => part !== false);
  return (
    `Of ${number(looked)} indicators that can be compared with ${name}: ${parts.join(', ')}. If nothing differed, ` +
    `chance alone would give about ${number(looked * 0.05, looked < 100 ? 1 : 0)} differences at 95% and ` +
    `${looked * 0.002 < 1 ? 'fewer than one' : number(looked * 0.002)} at 99.8%.`
  );
}

export function differenceTexts({ strict }: Standout, name: string): string[] {
  const kinds = [
    [`Worse than ${name}`, strict.filter(one => one.result === 'worse')],
    [`Better than ${name}`, strict.filter(one => one.result === 'better')],
    [`Higher than ${name}, no judgement`, strict.filter(one => one.result === 'higher')],
    [`Lower than ${name}, no judgement`, strict.filter(one => one.result === 'lower')],
  ] as const;
  return kinds.filter(([, found]) => found.length > 0).map(([lead, found]) => `${lead}: ${listText(found)}.`);
}

function listText(found: Difference[]): string {
  const shown = found.slice(0, most).map(differenceText);
  const rest = found.length - shown.length;
  const all = rest > 0 ? [...shown, `${number(rest)} more`] : shown;
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(all);
}

function differenceText({ row, other }: Difference): string {
  const [own, beside] = [number(row.value.value!, row.decimals), number(other, row.decimals)];
  const unit = ['antal', 'kvot'].includes(row.unit) ? '' : row.unit;
  return `${row.title} (${withUnit(own, unit)} against ${beside})`;
}

export const uncertainText = (count: number) =>
  count === 0
    ? ''
    : `${number(count)} ${count === 1 ? 'indicator is uncertain' : 'indicators are uncertain'}: few people behind.`;
