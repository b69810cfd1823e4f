import type { ProfileIndicator, SeriesPoint } from '../api/types';
import { limits, number } from '../words/numbers';
import { statusText, words } from '../words/sv';

/** The chart's numbers. */
export function SeriesTable({ row }: { row: ProfileIndicator }) {
  return (
    <details className="series">
      <summary>{words.seriesTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col" className="number">
              {words.value}
            </th>
            <th scope="col" className="number">
              {words.interval95}
            </th>
            <th scope="col">{words.remark}</th>
          </tr>
        </thead>
        <tbody>
          {row.series.points.map(point => (
            <tr key={point.period}>
              <th scope="row">{point.period}</th>
              <td className="number">{point.value === null ? '–' : number(point.value, row.decimals)}</td>
              <td className="number">
                {point.lower === null || point.upper === null
                  ? ''
                  : limits({ lower: point.lower, upper: point.upper }, row.decimals)}
              </td>
              <td>{remarkOf(point)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function remarkOf(point: SeriesPoint): string {
  if (point.value === null) return statusText(point);
  if (point.basis === 'converted') return words.converted;
  return point.uncertain ? words.uncertainShort : '';
}
