import type { Measures } from '../api/siting';
import { measureRows, secondRow, shareRows, siteWords } from '../words/siting';

interface Props {
  columns: { label: string; measures: Measures }[];
  caption: string;
}

/** How far people have to go, one column or before beside after. */
export function MeasureTable({ columns, caption }: Props) {
  const hasSecond = columns.some(({ measures }) => typeof measures.secondMeanMinutes === 'number');
  const rows = [...measureRows, ...(hasSecond ? [secondRow] : []), ...shareRows(columns[0]!.measures)];
  return (
    <table className="measures" data-single={columns.length === 1 || undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{siteWords.measure}</th>
          {columns.map(({ label }) => (
            <th key={label} scope="col" className="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, textOf]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {columns.map(one => (
              <td key={one.label} className="number">
                {textOf(one.measures)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
