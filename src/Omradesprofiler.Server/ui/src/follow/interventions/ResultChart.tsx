import { useMemo } from 'react';
import { PlotFigure, type Plot } from '../../charts/PlotFigure';
import { interventionWords as words } from '../../words/interventions';
import { number } from '../../words/numbers';
import type { FollowUp } from './types';

interface Props {
  series: FollowUp['series'];
  primary: FollowUp['primary'];
  title: string;
  decimals: number;
}

const ink = '#1d2429';
const grey = '#6b757d';

/** The intervention's areas and their controls each year, and where the former were expected to be after the start. */
export function ResultChart({ series, primary, title, decimals }: Props) {
  const draw = useMemo(() => drawing({ series, primary, decimals }), [series, primary, decimals]);
  const texts = series.map(one =>
    words.yearAlt(one.year, write(one.treated.rate, decimals), write(one.controls.rate, decimals)),
  );
  return (
    <>
      <PlotFigure className="result" label={words.chartAlt(title, texts)} draw={draw} />
      <p className="field-note">{expectedOf(series, primary) ? words.chartHelp : words.chartHelpPlain}</p>
    </>
  );
}

const write = (rate: number | null, decimals: number) => (rate === null ? '–' : number(rate, decimals));

/** What the pooled rate after the start would have been had the ratio been one, with its limits. */
function expectedOf(series: Props['series'], primary: Props['primary']) {
  const after = series.filter(one => one.phase === 'after' && one.treated.rate !== null);
  const { lower, upper } = primary?.interval ?? {};
  const sum = (of: (one: (typeof after)[number]) => number | null) =>
    after.reduce((total, one) => total + (of(one) ?? 0), 0);
  const people = sum(one => one.treated.people);
  if (!primary || !lower || !upper || people === 0) return null;
  const rate = after.reduce((total, one) => total + one.treated.rate! * (one.treated.people ?? 0), 0) / people;
  return {
    from: after[0]!.year - 0.5,
    to: after.at(-1)!.year + 0.5,
    middle: rate / primary.rateRatio,
    least: rate / upper,
    most: rate / lower,
  };
}

const drawing = ({ series, primary, decimals }: Omit<Props, 'title'>) => (plot: Plot, width: number) => {
  const points = series.map(one => ({ year: one.year, treated: one.treated.rate, controls: one.controls.rate }));
  const expected = expectedOf(series, primary);
  const field = expected ? [expected] : [];
  const begins = series.find(one => one.phase !== 'before')?.year;
  const last = points.at(-1)!;
  const [own, other] = [last.treated ?? 0, last.controls ?? 0];
  const overlap = Math.abs(own - other) < 0.06 * Math.max(own, other, 1);
  const shift = own >= other ? -6 : 6;
  return {
    height: Math.round(Math.min(250, Math.max(190, width * 0.55))),
    marginLeft: 40,
    marginRight: 84,
    marginTop: 18,
    style: { fontSize: '12px' },
    x: { label: null, ticks: points.map(one => one.year), tickFormat: (year: number) => String(year) },
    y: { label: null, grid: true, ticks: 4, nice: true, tickFormat: (value: number) => number(value, decimals) },
    marks: [
      plot.rect(field, { x1: 'from', x2: 'to', y1: 'least', y2: 'most', fill: '#0b57a4', fillOpacity: 0.14 }),
      plot.link(field, { x1: 'from', x2: 'to', y1: 'middle', y2: 'middle', stroke: '#0b57a4', strokeWidth: 1.25 }),
      ...(begins === undefined
        ? []
        : [
            plot.ruleX([begins - 0.5], { stroke: grey, strokeDasharray: '2 3' }),
            plot.text([begins - 0.5], {
              x: (x: number) => x,
              frameAnchor: 'top',
              dy: -10,
              text: () => words.start,
              fill: grey,
            }),
          ]),
      plot.line(points, { x: 'year', y: 'controls', stroke: grey, strokeWidth: 2, strokeDasharray: '5 3' }),
      plot.line(points, { x: 'year', y: 'treated', stroke: ink, strokeWidth: 2.25 }),
      plot.dot(points, { x: 'year', y: 'controls', fill: 'white', stroke: grey, r: 3 }),
      plot.dot(points, { x: 'year', y: 'treated', fill: ink, r: 3 }),
      plot.text([last], {
        x: 'year',
        y: 'treated',
        text: () => words.treatedShort,
        dx: 8,
        dy: overlap ? shift : 0,
        textAnchor: 'start',
        fontWeight: 600,
      }),
      plot.text([last], {
        x: 'year',
        y: 'controls',
        text: () => words.controlsShort,
        dx: 8,
        dy: overlap ? -shift : 0,
        textAnchor: 'start',
        fill: grey,
      }),
    ],
  };
};
