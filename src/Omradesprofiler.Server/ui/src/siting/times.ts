import type { Area, AreaRef, Level } from '../api/types';
import { diverging, sequential } from '../classes/palettes';
import type { ColourClass } from '../classes/scheme';
import type { Picture } from '../map/picture';
import { changeText, classText } from '../words/siting';

/** An area's people and a number of minutes for those of them who have a way; null where nobody has. */
export interface AreaTime {
  area: Pick<AreaRef, 'code'>;
  people: number;
  /** Those of them who have no way. */
  unreached: number;
  minutes: number | null;
}

export interface TimePicture extends Picture {
  /** People in each class, and those who can not reach anything. */
  people: number[];
  unreached: number;
}

interface Input {
  level: Level;
  edition: string | null;
  areas: Area[];
  times: AreaTime[];
}

/** Round limits that people think in; the finer ones where nobody has far to go. */
const [wideLimits, fineLimits] = [
  [5, 10, 15, 20, 30, 45],
  [2, 4, 6, 8, 10, 15],
];

/** The limits that suit today's times: the same before and after, so that two maps can be held together. */
export const limitsFor = (today: (number | null)[]) =>
  today.every(minutes => (minutes ?? 0) < 20) ? fineLimits! : wideLimits!;

/** How far it is: dark is far, as dark is greater need on the other maps. */
export const timePicture = (input: Input, limits: number[]): TimePicture =>
  classed(input, 'sequential', limits, sequential(limits.length + 1, 'higherIsWorse'), classText);

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
  for (const { area, people: some, unreached } of times) {
    const index = classOf.get(area.code);
    if (index === undefined) continue;
    people[index]! += some - unreached;
    counts[index]!++;
  }
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
    unreached: times.reduce((sum, one) => sum + one.unreached, 0),
  };
}
