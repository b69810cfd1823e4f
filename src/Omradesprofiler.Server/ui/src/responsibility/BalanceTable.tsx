import { useState, type CSSProperties } from 'react';
import type { CareValue } from '../api/care';
import type { Balance } from '../api/responsibility';
import { BalanceBar } from '../charts/BalanceBar';
import { SortHeader, type ColumnOrder } from '../table/SortHeader';
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

type Column = 'name' | 'load' | 'upper';

const columns: [Column, string][] = [
  ['name', shareWords.clinic],
  ['load', shareWords.load],
  ['upper', shareWords.limits],
];

const swedish = new Intl.Collator('sv', { numeric: true });

/** What each clinic gets, between its limits. Choosing one shows its areas. */
export function BalanceTable({ balance, colourOf, needOf, shown, onShow }: Props) {
  const [order, setOrder] = useState<ColumnOrder<Column>>({ column: 'load', descending: true });
  const most = Math.max(...balance.flatMap(one => [one.load, Math.min(one.upper, 2 * one.load + 1)]), 1);
  return (
    <section className="panel-section" aria-labelledby="balance-title">
      <h3 id="balance-title">{shareWords.balance}</h3>
      <p className="field-note">{shareWords.balanceHelp}</p>
      <table className="balance-table">
        <thead>
          <tr>
            {columns.map(([column, label]) => (
              <SortHeader key={column} {...{ column, label, order }} isNumber={column !== 'name'} onSort={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(balance, order).map(({ careCenter, load, lower, upper }) => (
            <tr key={careCenter.code} data-broken={load < lower || load > upper || undefined}>
              <th scope="row">
                <ClinicName
                  name={careCenter.name}
                  colour={colourOf?.get(careCenter.code)}
                  isShown={shown === careCenter.code}
                  onPress={() => onShow(shown === careCenter.code ? null : careCenter.code)}
                />
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

interface NameProps {
  name: string;
  colour: string | undefined;
  isShown: boolean;
  onPress: () => void;
}

const ClinicName = ({ name, colour, isShown, onPress }: NameProps) => (
  <button type="button" className="balance-name" aria-pressed={isShown} onClick={onPress}>
    <span className="swatch" style={{ '--colour': colour } as CSSProperties} aria-hidden="true" />
    {name}
  </button>
);

function Need({ value }: { value: CareValue | undefined }) {
  if (!value) return null;
  return (
    <small>
      CNI {careText(value, 2)}
      {value.interval && ` (${careLimits(value, 2)})`}
    </small>
  );
}

function sorted(balance: Balance[], { column, descending }: ColumnOrder<Column>): Balance[] {
  const sign = descending ? -1 : 1;
  const byName = (a: Balance, b: Balance) => swedish.compare(a.careCenter.name, b.careCenter.name);
  if (column === 'name') return balance.toSorted((a, b) => sign * byName(a, b));
  return balance.toSorted((a, b) => sign * (a[column] - b[column]) || byName(a, b));
}
