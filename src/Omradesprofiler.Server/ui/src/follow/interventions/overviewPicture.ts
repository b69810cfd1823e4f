import type { Area } from '../../api/types';
import type { Picture } from '../../map/picture';
import { colours } from './interventionPicture';
import type { Intervention } from './types';

/** Each intervention's areas with its number in the list. */
export function overviewPicture(all: Intervention[], areas: Area[]): Picture {
  const [first] = all;
  const shown = all.map((one, i) => [i, one] as const).filter(([, one]) => one.edition === first!.edition);
  const numberOf = new Map(shown.flatMap(([i, one]) => one.areas.map(area => [area.code, [i, one] as const])));
  return {
    view: { level: first!.level, edition: first!.edition, period: first!.start.slice(0, 4) },
    areas,
    values: areas.map(({ code }) => ({ area: { code }, status: 'published' as const, uncertain: false })),
    scheme: {
      kind: 'categories',
      classes: [colours.treated, colours.others].map(colour => ({ from: null, to: null, label: '', colour, count: 0 })),
      classOf: new Map(areas.map(({ code }) => [code, numberOf.has(code) ? 0 : 1])),
    },
    sites: {
      points: areas.flatMap(({ code, labelPoint }) => {
        const found = numberOf.get(code);
        if (!found || !labelPoint) return [];
        const [index, one] = found;
        const id = `${one.id} ${code}`;
        return [
          { id, name: '', position: labelPoint, kind: 'chosen' as const, mark: String(index + 1), isPicked: false },
        ];
      }),
      lines: [],
      reach: null,
    },
  };
}
