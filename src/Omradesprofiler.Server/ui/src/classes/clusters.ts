import type { Cluster, Clusters, Polarity, Value } from '../api/types';
import { clusterWords } from '../words/sv';
import { diverging } from './palettes';
import type { Scheme } from './scheme';

export type Statistic = 'localMoran' | 'getisOrd';

type Class = Cluster | 'few';

const classesOf: Record<Statistic, Class[]> = {
  localMoran: ['highHigh', 'highLow', 'lowHigh', 'lowLow', 'none', 'few'],
  getisOrd: ['hot', 'cold', 'none', 'few'],
};

const plain = '#efebe3';
const unknown = '#ffffff';

/** The classes of areas beside their neighbours, in the colours that the indicator's high and low values have. */
export function clusterScheme(
  { clusters }: Clusters,
  statistic: Statistic,
  polarity: Polarity,
  values: Value[],
  base: Scheme,
): Scheme {
  const classes = classesOf[statistic];
  const found = new Map(clusters.map(one => [one.area.code, one]));
  const published = values.filter(value => value.status === 'published' && value.value !== null);
  const classOf = new Map(
    published.map(({ area }): [string, number] => {
      const one = found.get(area.code);
      const cluster = one?.cluster ? (one.significant ? one.cluster : 'none') : 'few';
      return [area.code, Math.max(0, classes.indexOf(cluster))];
    }),
  );
  const indices = [...classOf.values()];
  return {
    ...base,
    kind: 'clusters',
    classOf,
    classes: classes.map((one, i) => ({
      from: null,
      to: null,
      label: clusterWords[one],
      colour: colourOf(one, polarity),
      count: indices.filter(index => index === i).length,
    })),
  };
}

function colourOf(one: Class, polarity: Polarity): string {
  const palette = diverging(polarity);
  const place = { lowLow: 0, cold: 0, lowHigh: 2, highLow: 6, highHigh: 8, hot: 8 } as Partial<Record<Class, number>>;
  return one === 'none' ? plain : one === 'few' ? unknown : palette[place[one]!]!;
}
