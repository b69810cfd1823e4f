import type { CareValue } from '../api/care';
import type { Balance } from '../api/responsibility';
import { BalanceBar } from '../charts/BalanceBar';
import { careLimits, careText } from '../words/clinicProfile';
import { number } from '../words/numbers';
import { shareWords } from '../words/responsibility';
import { ColourSquare } from './ColourSquare';

interface Props {
  balance: Balance[];
  colourOf: ReadonlyMap<string, string> | undefined;
  needOf: ReadonlyMap<string, CareValue>;
}

/** What each clinic gets, between its limits: a line each, the greatest first. */
export function BalanceReport({ balance, colourOf, needOf }: Props) {
  const rows = balance.toSorted((a, b) => b.load - a.load);
  const most = Math.max(...rows.flatMap(one => [one.load, Math.min(one.upper, 2 * one.load + 1)]), 1);
  return (
    <table className="report-table balance-report">
      <thead>
        <tr>
          <th scope="col">{shareWords.clinic}</th>
          {needOf.size > 0 && (
            <th scope="col" className="number">
              {shareWords.needOfResidents}
            </th>
          )}
          <th scope="col" className="number">
            {shareWords.load}
          </th>
          <th scope="col" className="number">
            {shareWords.limits}
          </th>
          <th scope="col" className="balance-column">
            <span className="visually-hidden">{shareWords.balanceHelp}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ careCenter, load, lower, upper }) => (
          <tr key={careCenter.code}>
            <th scope="row">
              <ColourSquare colour={colourOf?.get(careCenter.code)} /> {careCenter.name}
            </th>
            {needOf.size > 0 && <td className="number">{needText(needOf.get(careCenter.code))}</td>}
            <td className="number">
              <strong>{number(load)}</strong>
            </td>
            <td className="number">
              {number(lower)}–{number(upper)}
            </td>
            <td>
              <BalanceBar load={load} lower={lower} upper={upper} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const needText = (value: CareValue | undefined) =>
  value ? [careText(value, 2), value.interval && `(${careLimits(value, 2)})`].filter(Boolean).join(' ') : '';
