import type { Area, AreaRef, Level } from '../api/types';
import { diverging, sequential } from '../classes/palettes';
import type { ColourClass } from '../classes/scheme';
import type { Picture } from '../map/picture';
import { changeText, classText } from '../words/siting';

/** An area's people and a number of minutes; null where there is no way. */
export interface AreaTime {
  area: Pick<AreaRef, 'code'>;
  people: number;
  minutes: number | null;
}

export interface TimePicture extends Picture {
  /** People in each class, and those who can not reach anything. */
  people: number[];
  unreached: { areas: number; people: number };
}

interface Input {
  level: Level;
  edition: string | null;
  areas: Area[];
  times: AreaTime[];
}

/** The limits that people think in, the same on all maps of times, so that two of them can be held together. */
const minuteLimits = [5, 10, 15, 20, 30, 45];

/** How far it is: dark is far, as dark is greater need on the other maps. */
export const timePicture = (input: Input): TimePicture =>
  classed(input, 'sequential', minuteLimits, sequential(minuteLimits.length + 1, 'higherIsWorse'), classText);

/** Less than a minute either way is no difference to speak of. */
const changeLimits = [-10, -5, -1, 1, 5, 10];

const changeColours = [0, 1, 2, 4, 6, 7, 8].map(i => diverging('higherIsWorse')[i]!);

/** How much farther or nearer it gets: purple is nearer, orange farther. */
export const changePicture = (input: Input): TimePicture =>
  classed(input, 'diverging', changeLimits, changeColours, changeText);

function classed(
  { level, edition, areas, times }: Input,
  kind: 'sequential' | 'diverging',
  limits: number[],
  colours: string[],
  labelOf: (from: number | null, to: number | null) => string,
): TimePicture {
  const known = new Map(times.map(one => [one.area.code, one]));
  const classOf = new Map(
    times.flatMap(({ area, minutes }): [string, number][] =>
      minutes === null ? [] : [[area.code, limits.filter(limit => minutes >= limit).length]],
    ),
  );
  const people = colours.map(() => 0);
  const counts = colours.map(() => 0);
  for (const { area, people: some } of times) {
    const index = classOf.get(area.code);
    if (index === undefined) continue;
    people[index]! += some;
    counts[index]!++;
  }
  const unreached = times.filter(({ minutes, people: some }) => minutes === null && some > 0);
  const classes = colours.map((colour, i): ColourClass => {
    const [from, to] = [limits[i - 1] ?? null, limits[i] ?? null];
    return { from, to, colour, label: labelOf(from, to), count: counts[i]! };
  });
  const shown = areas.filter(area => known.has(area.code));
  return {
    view: { level, edition, period: '9999' },
    areas: shown,
    values: shown.map(({ code }) => ({
      area: { code },
      status: classOf.has(code) ? ('published' as const) : ('missing' as const),
      uncertain: false,
    })),
    scheme: { kind, classes, classOf },
    people,
    unreached: { areas: unreached.length, people: unreached.reduce((sum, one) => sum + one.people, 0) },
  };
}
