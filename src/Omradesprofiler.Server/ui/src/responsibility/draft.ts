import type { CareCenter } from '../api/care';
import type { ProposalRequest } from '../api/responsibility';
import type { Care } from '../care/useCare';
import { shareWords } from '../words/responsibility';

/** A proposal that is not asked for yet. */
export interface Draft {
  name: string;
  by: string;
  careCenters: string[];
  level: 'deso' | 'regso';
  rule: string;
  factor: number;
  weight: 'people' | 'cni';
  contiguous: boolean;
  keepWithinMunicipality: boolean;
  keepRegsoWhole: boolean;
  minimumPeople: number | null;
  /** The geography to stay close to and what a move costs, as "responsible/500"; empty for neither. */
  stay: string;
}

/** How much room there is, in times the need, and what a person's move may cost in metres. */
export const rooms = [1.05, 1.15, 1.25, 1.5];
export const stayMeters = [250, 1000, 3000];

/** The clinics that can answer for areas: people can go to them, and they are open. */
export const candidatesOf = (clinics: CareCenter[]) =>
  clinics.filter(one => one.kind === 'clinic' && one.place !== null && one.closed === null);

export const firstDraft = (care: Care, by: string): Draft => ({
  name: shareWords.usualName,
  by,
  careCenters: candidatesOf(care.clinics).map(one => one.id),
  level: 'deso',
  rule: 'nearestAndEqual',
  factor: 1.25,
  weight: 'people',
  contiguous: true,
  keepWithinMunicipality: false,
  keepRegsoWhole: false,
  minimumPeople: null,
  stay: care.geographies.some(one => one.id === 'responsible') ? `responsible/${stayMeters[0]}` : '',
});

/** The draft as the server reads it. What is as usual is left unsaid. */
export function toRequest(draft: Draft, all: CareCenter[]): ProposalRequest {
  const [geography, meters] = draft.stay.split('/');
  return {
    name: draft.name.trim() || shareWords.usualName,
    ...(draft.by.trim() ? { by: draft.by.trim() } : {}),
    level: draft.level,
    ...(draft.careCenters.length < all.length ? { careCenters: draft.careCenters } : {}),
    weight: { by: draft.weight },
    capacity: {
      basis: 'people',
      rule: draft.rule,
      factor: draft.factor,
      ...(draft.rule === 'stated' ? { lowerShare: 0 } : {}),
    },
    contiguous: draft.contiguous,
    keepWithinMunicipality: draft.keepWithinMunicipality,
    keepRegsoWhole: draft.level === 'deso' && draft.keepRegsoWhole,
    ...(draft.minimumPeople ? { minimumPeople: draft.minimumPeople } : {}),
    ...(geography && meters ? { stayClose: { geography, priceMeters: Number(meters) } } : {}),
  };
}
