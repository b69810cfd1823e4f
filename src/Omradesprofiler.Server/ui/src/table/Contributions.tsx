import type { Priorities, PriorityRow } from '../api/types';
import { indexWords } from '../words/indices';
import { number, withUnit } from '../words/numbers';

interface Props {
  row: PriorityRow;
  parts: Priorities['parts'];
}

/** What each part gives to an area's index, as bars from zero and in numbers. */
export function Contributions({ row, parts }: Props) {
  const most = Math.max(...row.contributions.map(one => Math.abs(one.contribution)), 1e-9);
  const unitOf = (id: string) => parts.find(part => part.indicator === id)?.unit ?? '';
  return (
    <>
      <table className="parts-table">
        <caption className="visually-hidden">{`${indexWords.contributions}, ${row.area.label}`}</caption>
        <thead>
          <tr>
            <th scope="col">{indexWords.part}</th>
            <th scope="col" className="number">
              {indexWords.observed}
            </th>
            <th scope="col" className="number">
              {indexWords.contribution}
            </th>
            <th scope="col" aria-hidden="true" />
            <th scope="col" className="number">
              {indexWords.aboveMean}
            </th>
          </tr>
        </thead>
        <tbody>
          {row.contributions.map(one => (
            <tr key={one.indicator}>
              <th scope="row">{one.title}</th>
              <td className="number">{withUnit(number(one.value, 2), unitOf(one.indicator))}</td>
              <td className="number">{number(one.contribution, 2)}</td>
              <td className="parts-bar">
                <svg aria-hidden="true" focusable="false">
                  <line x1="50%" x2="50%" y1="0" y2="100%" />
                  <rect
                    x={`${one.contribution < 0 ? 50 - (50 * -one.contribution) / most : 50}%`}
                    y="25%"
                    width={`${(50 * Math.abs(one.contribution)) / most}%`}
                    height="50%"
                  />
                </svg>
              </td>
              <td className="number">{signed(one.aboveMean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-note">
        {row.drivers.length > 0 && `${indexWords.drivers}: ${row.drivers.join(', ')}. `}
        {indexWords.contributionsNote}
      </p>
    </>
  );
}

const signed = (value: number) => (value > 0 ? `+${number(value, 2)}` : number(value, 2));
