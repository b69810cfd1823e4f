import type { Area } from '../../api/types';
import type { Picture, SitePoint } from '../../map/picture';
import { interventionWords } from '../../words/interventions';
import { letterOf, type Controls, type Intervention } from './types';

export const colours = { treated: '#3182bd', controls: '#c6dbef', excluded: '#e6dfd2', others: '#f6f3ec' };

/** The intervention's areas with letters, those they are compared with by the same letter, and those set aside. */
export function interventionPicture(one: Intervention, controls: Controls | undefined, areas: Area[]): Picture {
  const treated = one.areas.map(area => area.code);
  const compared = new Map(
    controls?.pairs.flatMap(({ area, controls: some }) =>
      some.map(control => [control.code, letterOf(treated.indexOf(area.code))] as const),
    ),
  );
  const excluded = new Set(controls?.excluded);
  const classOf = new Map(
    areas.map(({ code }): [string, number] => [
      code,
      treated.includes(code) ? 0 : compared.has(code) ? 1 : excluded.has(code) ? 2 : 3,
    ]),
  );
  const labels = [
    interventionWords.treated,
    interventionWords.controls,
    interventionWords.excluded,
    interventionWords.others,
  ];
  const classes = [colours.treated, colours.controls, colours.excluded, colours.others].map((colour, i) => ({
    from: null,
    to: null,
    colour,
    label: labels[i]!,
    count: [...classOf.values()].filter(index => index === i).length,
  }));
  return {
    view: { level: one.level, edition: one.edition, period: one.start.slice(0, 4) },
    areas,
    values: areas.map(({ code }) => ({
      area: { code },
      status: 'published' as const,
      uncertain: classOf.get(code) === 2,
    })),
    scheme: { kind: 'categories', classes, classOf },
    sites: {
      points: areas.flatMap(area => pointOf(area, treated, compared)),
      lines: [],
      reach: null,
    },
  };
}

function pointOf(area: Area, treated: string[], compared: ReadonlyMap<string, string>): SitePoint[] {
  const index = treated.indexOf(area.code);
  const letter = index >= 0 ? letterOf(index) : compared.get(area.code);
  if (!letter || !area.labelPoint) return [];
  return [
    {
      id: area.code,
      name: '',
      position: area.labelPoint,
      kind: index >= 0 ? 'chosen' : 'drawn',
      mark: index >= 0 ? letter : letter.toLowerCase(),
      isPicked: false,
    },
  ];
}
