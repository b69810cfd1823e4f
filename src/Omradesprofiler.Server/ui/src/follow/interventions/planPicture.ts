import type { Area } from '../../api/types';
import type { Picture } from '../../map/picture';
import { colours } from './interventionPicture';
import { letterOf } from './types';

/** The areas that are planned for, each with its letter. */
export function planPicture(areas: Area[], edition: string | null, codes: string[]): Picture {
  return {
    view: { level: 'deso', edition, period: '9999' },
    areas,
    values: areas.map(({ code }) => ({ area: { code }, status: 'published' as const, uncertain: false })),
    scheme: {
      kind: 'categories',
      classes: [colours.treated, colours.others].map(colour => ({ from: null, to: null, label: '', colour, count: 0 })),
      classOf: new Map(areas.map(({ code }) => [code, codes.includes(code) ? 0 : 1])),
    },
    sites: {
      points: areas.flatMap(({ code, labelPoint }) =>
        codes.includes(code) && labelPoint
          ? [
              {
                id: code,
                name: '',
                position: labelPoint,
                kind: 'chosen' as const,
                mark: letterOf(codes.indexOf(code)),
                isPicked: false,
              },
            ]
          : [],
      ),
      lines: [],
      reach: null,
    },
  };
}
