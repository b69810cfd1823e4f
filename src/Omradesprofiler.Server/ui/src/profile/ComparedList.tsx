import type { Compared, ProfileIndicator } from '../api/types';
import { MarkIcon } from '../charts/Mark';
import { judgementText, type NamedCompared } from '../words/judgements';
import { number } from '../words/numbers';
import { statusText, words } from '../words/sv';

/** Each number that the area's own is held against, and what the difference is worth. */
export function ComparedList({ row, compared }: { row: ProfileIndicator; compared: NamedCompared[] }) {
  if (compared.length === 0) return null;
  return (
    <table className="compared">
      <caption className="visually-hidden">{words.comparedWith}</caption>
      <tbody>
        {compared.map(one => (
          <tr key={one.names.name}>
            <th scope="row">{one.label}</th>
            {one.number === null ? (
              <td colSpan={2}>{noNumber(one)}</td>
            ) : (
              <>
                <td className="number">{number(one.number, row.decimals)}</td>
                <td>
                  <MarkIcon result={one.judgement.result} />
                  {judgementText(one.judgement, one.names)}
                  {one.judgement.reason && `: ${one.judgement.reason}`}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const noNumber = ({ value }: Compared) => (value ? statusText(value) : words.missing);
