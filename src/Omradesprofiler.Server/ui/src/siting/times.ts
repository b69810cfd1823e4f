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
  /** Where one placement reaches it and the other does not: no number of minutes says that. */
  turn?: 'gained' | 'lost' | undefined;
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

/** Beyond the ends of the scale: no way before, or none after. */
const turnColours = { gained: '#2d004b', lost: '#7f3b08' };

/**
 * How much farther or nearer it gets: purple is nearer, orange farther. An area that is reached in one alone has a
 * class of its own.
 */
export function changePicture(input: Input, turns: { gained: string; lost: string }): TimePicture {
  const picture = classed(input, 'diverging', changeLimits, changeColours, changeText);
  const { scheme, people } = picture;
  for (const turn of ['gained', 'lost'] as const) {
    const turned = input.times.filter(one => one.turn === turn);
    if (turned.length === 0) continue;
    turned.forEach(({ area }) => scheme.classOf.set(area.code, scheme.classes.length));
    const [label, colour] = [turns[turn], turnColours[turn]];
    scheme.classes.push({ from: null, to: null, label, colour, count: turned.length });
    people.push(turned.reduce((sum, one) => sum + one.people, 0));
  }
  const values = picture.values.map(value =>
    scheme.classOf.has(value.area.code) ? { ...value, status: 'published' as const } : value,
  );
  const unreached = input.times.reduce((sum, one) => sum + (one.turn ? 0 : one.unreached), 0);
  return { ...picture, values, unreached };
}

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
