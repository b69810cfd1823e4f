import type { CSSProperties } from 'react';
import type { CareValue } from '../api/care';
import type { Balance } from '../api/responsibility';
import { BalanceBar } from '../charts/BalanceBar';
import { careLimits, careText } from '../words/clinicProfile';
import { number } from '../words/numbers';
import { shareWords } from '../words/responsibility';

interface Props {
  balance: Balance[];
  colourOf: ReadonlyMap<string, string> | undefined;
  /** CNI of each clinic's residents, where it can be had. */
  needOf: ReadonlyMap<string, CareValue>;
  /** The clinic whose areas stand out on the map. */
  shown: string | null;
  onShow: (clinic: string | null) => void;
}

/** What each clinic gets, between its limits. Choosing one shows its areas. */
export function BalanceTable({ balance, colourOf, needOf, shown, onShow }: Props) {
  const most = Math.max(...balance.flatMap(one => [one.load, Math.min(one.upper, 2 * one.load + 1)]), 1);
  const rows = balance.toSorted((a, b) => b.use - a.use || b.load - a.load);
  return (
    <section className="panel-section" aria-labelledby="balance-title">
      <h3 id="balance-title">{shareWords.balance}</h3>
      <p className="field-note">{shareWords.balanceHelp}</p>
      <table className="balance-table">
        <thead>
          <tr>
            <th scope="col">{shareWords.clinic}</th>
            <th scope="col" className="number">
              {shareWords.load}
            </th>
            <th scope="col" className="number">
              {shareWords.limits}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ careCenter, load, lower, upper }) => (
            <tr key={careCenter.code} data-broken={load < lower || load > upper || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="balance-name"
                  aria-pressed={shown === careCenter.code}
                  onClick={() => onShow(shown === careCenter.code ? null : careCenter.code)}
                >
                  <span
                    className="swatch"
                    style={{ '--colour': colourOf?.get(careCenter.code) } as CSSProperties}
                    aria-hidden="true"
                  />
                  {careCenter.name}
                </button>
                <Need value={needOf.get(careCenter.code)} />
                <BalanceBar load={load} lower={lower} upper={upper} most={most} />
              </th>
              <td className="number">{number(load)}</td>
              <td className="number quiet">
                {number(lower)}–{number(upper)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Need({ value }: { value: CareValue | undefined }) {
  if (!value) return null;
  return (
    <small>
      CNI {careText(value, 2)}
      {value.interval && ` (${careLimits(value, 2)})`}
    </small>
  );
}
