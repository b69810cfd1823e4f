import type { Schemas } from '../api/schemas';
import { ownWords } from '../words/own';

export type Mapping = Schemas['UploadMapping'];
export type Preview = Schemas['UploadPreview'];
export type Kind = keyof typeof ownWords.kinds;

/** Where the choice begins: what the server guessed, and the rest as it mostly is. */
export function mappingOf({ guess, file, sheet, headerRow }: Preview): Mapping {
  return {
    title: guess.value ? capital(guess.value) : file,
    kind: guess.kind,
    area: guess.area ?? '',
    level: guess.level ?? '',
    edition: guess.edition,
    value: guess.value ?? '',
    denominator: guess.denominator,
    per: guess.per,
    periodColumn: guess.period,
    period: null,
    sexColumn: guess.sex,
    ageColumn: guess.age,
    polarity: 'none',
    sheet,
    headerRow,
    isByName: guess.isByName,
  };
}

/** What is still to be said before there is anything to show; null where all is. */
export function missingIn(mapping: Mapping): string | null {
  const { needs } = ownWords;
  if (!mapping.area) return needs.area;
  if (!mapping.level) return needs.level;
  if (!mapping.value) return needs.value;
  if (mapping.kind === 'share' && !mapping.denominator) return needs.people;
  if (!mapping.periodColumn && !/^\d{4}$/.test(mapping.period ?? '')) return needs.period;
  return null;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
