import { useMemo } from 'react';
import type { Schemas } from '../../api/schemas';
import { PlotFigure, type Plot } from '../../charts/PlotFigure';
import { number } from '../../words/numbers';
import { targetWords } from '../../words/targets';

/** A year's observed value with its interval, where that is known. */
export interface Observed {
  year: number;
  value: number;
  lower: number | null;
  upper: number | null;
  /** Whether it starts a run: the years before it are not comparable. */
  begins: boolean;
}

interface Props {
  observed: Observed[];
  /** The limit in the indicator's unit. */
  target: number | null;
  targetText: string;
  forecast: Schemas['ForecastResponse'] | null;
  decimals: number;
  label: string;
}

const ink = '#1d2429';
const blue = '#0b57a4';

type Drawn = Omit<Props, 'label'>;

/** What was observed, the target as a line, and what is expected dashed with its prediction interval. */
export function ForecastChart({ label, ...drawn }: Props) {
  const { observed, target, targetText, forecast, decimals } = drawn;
  const draw = useMemo(() => drawing(drawn), [observed, target, targetText, forecast, decimals]);
  if (observed.length === 0) return null;
  return <PlotFigure className="forecast" label={label} draw={draw} />;
}

const drawing = (drawn: Drawn) => (plot: Plot, width: number) => {
  const { observed } = drawn;
  const last = observed.at(-1)!;
  const expected = expectedOf(drawn.forecast);
  const years = [observed[0]!.year, Math.max(last.year, ...expected.map(one => one.year))];
  const label = {
    x: 'year',
    y: 'value',
    text: (one: { value: number }) => number(one.value, drawn.decimals),
    dx: 7,
    textAnchor: 'start',
    fontWeight: 600,
  } as const;
  return {
    height: Math.round(Math.min(230, Math.max(170, width * 0.5))),
    marginLeft: 36,
    marginRight: 44,
    marginTop: 18,
    style: { fontSize: '12px' },
    x: { label: null, ticks: yearTicks(years[0]!, years[1]!), tickFormat: (year: number) => String(year), inset: 6 },
    y: {
      label: null,
      grid: true,
      ticks: 4,
      tickFormat: (value: number) => number(value, tickDecimals(value)),
      nice: true,
    },
    marks: [
      ...intervalMarks(plot, observed),
      ...targetMarks(plot, drawn),
      ...runsOf(observed).map(run => plot.line(run, { x: 'year', y: 'value', stroke: ink, strokeWidth: 2 })),
      plot.dot(observed, { x: 'year', y: 'value', fill: ink, r: 2.5 }),
      ...expectedMarks(plot, last, expected),
      plot.text(expected.length > 0 ? expected : [last], label),
    ],
  };
};

const expectedOf = (forecast: Props['forecast']) =>
  forecast && forecast.value !== null ? [{ ...forecast, value: forecast.value }] : [];

/** A field for each run of years; a lone interval is a line. */
function intervalMarks(plot: Plot, observed: Observed[]) {
  const limited = observed.filter(one => one.lower !== null && one.upper !== null);
  const ends = { x: 'year', y1: 'lower', y2: 'upper' };
  return [
    ...runsOf(observed).map(run => plot.areaY(run, { ...ends, fill: ink, fillOpacity: 0.12 })),
    plot.ruleX(limited.length === 1 ? limited : [], { ...ends, stroke: ink, strokeOpacity: 0.3 }),
  ];
}

function targetMarks(plot: Plot, { target, targetText }: Drawn) {
  if (target === null) return [];
  return [
    plot.ruleY([target], { stroke: blue, strokeWidth: 1.5 }),
    plot.text([target], {
      y: target,
      frameAnchor: 'left',
      text: () => targetText,
      fill: blue,
      dy: -7,
      dx: 2,
      stroke: 'white',
      strokeWidth: 3,
      textAnchor: 'start',
    }),
  ];
}

function expectedMarks(plot: Plot, last: Observed, expected: ReturnType<typeof expectedOf>) {
  if (expected.length === 0) return [];
  const dashed = { stroke: ink, strokeDasharray: '3 3', strokeWidth: 1.5 };
  return [
    plot.line([last, ...expected], { x: 'year', y: 'value', stroke: ink, strokeDasharray: '4 4' }),
    plot.ruleX(expected, { x: 'year', y1: 'lower', y2: 'upper', ...dashed }),
    plot.dot(expected, { x: 'year', y: 'value', fill: 'white', stroke: ink, strokeWidth: 1.5, r: 3.5 }),
  ];
}

function runsOf(observed: Observed[]): Observed[][] {
  const runs: Observed[][] = [];
  for (const one of observed) {
    if (one.begins || runs.length === 0) runs.push([]);
    runs.at(-1)!.push(one);
  }
  return runs;
}

const tickDecimals = (value: number) => (Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);

/** At most seven years, the last of them always. */
function yearTicks(first: number, last: number): number[] {
  const step = Math.ceil((last - first) / 6) || 1;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => last - i * step).toReversed();
}

/** "Färre treåringar med karies. 2018: 6,4 %. 2025: 5,9 %. Om trenden …" */
export function chartText(title: string, observed: Observed[], decimals: number, unit: string, text: string): string {
  const say = (one: Observed | undefined) => (one ? `${one.year}: ${number(one.value, decimals)} ${unit}` : '');
  return targetWords.trendAlt(title, say(observed[0]), say(observed.at(-1)), text);
}
