import type { Counts, Difference, Standout } from '../../profile/standout';
import { inSentence } from '../inSentence';
import { number, withUnit } from '../numbers';

const most = 3;

export const standoutWords = {
  made:
    'Texten är gjord av siffrorna efter fasta regler. Den säger inte varför, och ingenting om någon enskild person.',
} as const;

/** How many differ, how sure, and how many that would be by chance alone. */
export function countsText({ looked, strict, plain, same }: Counts, name: string): string {
  if (looked === 0) return `Inga uppgifter kan jämföras med ${name} med känd osäkerhet.`;
  const parts = [
    strict.length > 0 && `${number(strict.length)} skiljer sig även med det strängare kravet 99,8 %`,
    plain.length > 0 && `${number(plain.length)} bara med 95 %`,
    same > 0 && `${number(same)} skiljer sig inte säkert`,
  ].filter(part => part !== false);
  return (
    `Av ${number(looked)} uppgifter som kan jämföras med ${name}: ${parts.join(', ')}. Om inget skilde sig skulle ` +
    `slumpen ändå ge omkring ${number(looked * 0.05, looked < 100 ? 1 : 0)} skillnader med 95 % och ` +
    `${looked * 0.002 < 1 ? 'färre än en' : number(looked * 0.002)} med 99,8 %.`
  );
}

/** "Sämre än länet, längst bort först: …": those that the strict interval carries. */
export function differenceTexts({ strict }: Standout, name: string): string[] {
  const kinds = [
    [`Sämre än ${name}`, strict.filter(one => one.result === 'worse')],
    [`Bättre än ${name}`, strict.filter(one => one.result === 'better')],
    [`Högre än ${name}, utan värdering`, strict.filter(one => one.result === 'higher')],
    [`Lägre än ${name}, utan värdering`, strict.filter(one => one.result === 'lower')],
  ] as const;
  return kinds.filter(([, found]) => found.length > 0).map(([lead, found]) => `${lead}: ${listText(found)}.`);
}

function listText(found: Difference[]): string {
  const shown = found.slice(0, most).map(differenceText);
  const rest = found.length - shown.length;
  const all = rest > 0 ? [...shown, `${number(rest)} till`] : shown;
  return new Intl.ListFormat('sv', { type: 'conjunction' }).format(all);
}

function differenceText({ row, other }: Difference): string {
  const [own, beside] = [number(row.value.value!, row.decimals), number(other, row.decimals)];
  const unit = ['antal', 'kvot'].includes(row.unit) ? '' : row.unit;
  return `${inSentence(row.title)} (${withUnit(own, unit)} mot ${beside})`;
}

export const uncertainText = (count: number) =>
  count === 0
    ? ''
    : `${number(count)} ${count === 1 ? 'uppgift är osäker' : 'uppgifter är osäkra'}: få personer ligger bakom.`;
