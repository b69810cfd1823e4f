import type { Schemas } from '../../api/schemas';
import type { Area } from '../../api/types';
import type { Picture } from '../../map/picture';
import { targetWords } from '../../words/targets';
import { colourOf, shadeOf, shades } from './states';

/** Each area by whether it has reached the target; what cannot be told, or only at 95 %, is hatched. */
export function targetPicture(answer: Schemas['AttainmentList'], areas: Area[]): Picture {
  const rows = new Map(answer.areas.map(row => [row.value.area.code, row]));
  const shown = areas.filter(area => rows.has(area.code));
  const classOf = new Map(
    [...rows].flatMap(([code, row]): [string, number][] => {
      const shade = shadeOf(row);
      return shade ? [[code, shades.indexOf(shade)]] : [];
    }),
  );
  return {
    view: { level: answer.level, edition: answer.edition, period: answer.period ?? '9999' },
    areas: shown,
    values: shown.map(area => {
      const row = rows.get(area.code)!;
      const shade = shadeOf(row);
      const status = classOf.has(area.code) ? 'published' : row.value.status;
      return {
        area: { code: area.code },
        status: status === 'published' && !classOf.has(area.code) ? ('missing' as const) : status,
        uncertain: shade !== null && shade !== 'reached' && shade !== 'notReached',
      };
    }),
    scheme: {
      kind: 'categories',
      classes: shades.map(shade => ({
        from: null,
        to: null,
        label: targetWords.shades[shade],
        colour: colourOf(shade),
        count: answer.areas.filter(row => shadeOf(row) === shade).length,
      })),
      classOf,
    },
  };
}
