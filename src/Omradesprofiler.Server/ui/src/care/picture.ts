import type { CareArea, CareCenter, Listings } from '../api/care';
import type { Area, Level } from '../api/types';
import { sequential } from '../classes/palettes';
import { roundedLimits } from '../classes/limits';
import type { ColourClass } from '../classes/scheme';
import { noTerritory, territoryColours } from '../classes/territories';
import type { ClinicPoint, Picture } from '../map/picture';
import { clinicPhrases } from '../words/phrases';
import { countText } from '../words/sentences';
import { number } from '../words/numbers';

/** The clinic that an area mostly belongs to, and whether it shares it with others. */
interface Territory {
  careCenter: string | null;
  isShared: boolean;
}

/** A picture of territories: whose each area is, and which are marked. */
interface TerritoryInput {
  level: Level;
  edition: string | null;
  areas: Area[];
  /** The clinic of each area by code; an area that is not there is outside what is shown. */
  clinicOf: ReadonlyMap<string, string | null>;
  /** Areas to be hatched. */
  marked: ReadonlySet<string>;
}

export interface TerritoryPicture extends Picture {
  /** By clinic: its colour, and which class it is. */
  colourOf: ReadonlyMap<string, string>;
  indexOf: ReadonlyMap<string, number>;
}

/** Fills each clinic's areas with one colour; an area without a clinic has the sign of what is missing. */
export function territoryPicture({ level, edition, areas, clinicOf, marked }: TerritoryInput): TerritoryPicture {
  const shown = areas.filter(area => clinicOf.has(area.code));
  const clinics = [...new Set([...clinicOf.values()].filter(id => id !== null))].toSorted();
  const indexOf = new Map(clinics.map((id, i) => [id, i]));
  const classOf = new Map(
    shown.flatMap(({ code }): [string, number][] => {
      const clinic = clinicOf.get(code);
      return clinic ? [[code, indexOf.get(clinic)!]] : [];
    }),
  );
  const colours = territoryColours(shown, classOf, clinics.length);
  const classes = clinics.map(
    (id, i): ColourClass => ({ from: null, to: null, label: id, colour: colours[i] ?? noTerritory, count: 0 }),
  );
  return {
    view: { level, edition, period: '9999' },
    areas: shown,
    values: shown.map(({ code }) => ({
      area: { code },
      status: classOf.has(code) ? ('published' as const) : ('missing' as const),
      uncertain: marked.has(code),
    })),
    scheme: { kind: 'territories', classes, classOf },
    colourOf: new Map(clinics.map((id, i) => [id, colours[i]!])),
    indexOf,
  };
}

/** What an area's shares come to: the clinic with most of it. */
export function territoryOf({ careCenters }: CareArea): Territory {
  const most = careCenters.reduce<CareArea['careCenters'][number] | null>(
    (best, one) => (best && best.weight >= one.weight ? best : one),
    null,
  );
  return { careCenter: most?.careCenter.id ?? null, isShared: careCenters.length > 1 };
}

/** Where one clinic's listed live: how many in each area, locks where that is not told. */
export function listedPicture(
  level: Level,
  edition: string | null,
  areas: Area[],
  listings: Listings | undefined,
): Picture {
  const all = listings?.listings.filter(one => one.sex === 'all' && one.age === 'all') ?? [];
  const cells = new Map(all.map(one => [one.area.code, one]));
  const counts = all.flatMap(({ count }) => (count ? [count] : []));
  const limits = roundedLimits(counts, 5, 0);
  const colours = sequential(limits.length + 1, 'none');
  const classOf = new Map(
    all.flatMap(({ area, count }): [string, number][] =>
      count ? [[area.code, limits.filter(limit => count > limit).length]] : [],
    ),
  );
  const classes = colours.map((colour, i): ColourClass => {
    const [from, to] = [limits[i - 1] ?? null, limits[i] ?? null];
    const count = [...classOf.values()].filter(index => index === i).length;
    return { from, to, colour, count, label: rangeText(from, to), detail: countText(count) };
  });
  return {
    view: { level, edition, period: '9999' },
    areas,
    values: areas.flatMap(({ code }) => {
      const cell = cells.get(code);
      return cell && cell.count !== 0 ? [{ area: { code }, status: cell.status, uncertain: false }] : [];
    }),
    scheme: { kind: 'sequential', classes, classOf },
  };
}

function rangeText(from: number | null, to: number | null): string {
  const text = (limit: number | null) => (limit === null ? null : number(limit));
  return clinicPhrases.listedRange(number((from ?? 0) + 1), text(from), text(to));
}

/** The clinics that can be shown as points. */
export const clinicPoints = (clinics: CareCenter[], chosen: string | undefined): ClinicPoint[] =>
  clinics.flatMap(({ id, name, place, listed }) => {
    if (!place) return [];
    const position = [place.longitude, place.latitude] as const;
    return [{ id, name, position, weight: listed ?? 0, isChosen: id === chosen }];
  });
