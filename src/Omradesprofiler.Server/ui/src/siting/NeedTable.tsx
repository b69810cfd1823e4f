import type { Measures, NeedGroup } from '../api/siting';
import { linear } from '../charts/scale';
import { swedish } from '../ui/swedish';
import { number } from '../words/numbers';
import { minutesText, shareText, siteWords, within } from '../words/siting';

interface Props {
  groups: (NeedGroup & { before?: Measures; after: Measures })[];
  /** What the gap between the ends comes to, in words. */
  text: string | undefined;
  /** Of when the numbers are; the index's is said here. */
  periods: string[];
}

/** The five groups by CNI: minutes on average as a dot, or two with a line from before to after. */
export function NeedTable({ groups, text, periods }: Props) {
  if (groups.length === 0) return null;
  const needPeriods = periods.filter(period => /CNI|Care Need/i.test(period));
  const minutes = groups.flatMap(one => [one.after.meanMinutes ?? 0, one.before?.meanMinutes ?? 0]);
  const x = linear([0, Math.max(...minutes, 1)], [6, 124]);
  return (
    <section className="panel-section" aria-labelledby="need-title">
      <h3 id="need-title">{siteWords.byNeed}</h3>
      {text && (
        <p className="finding-strong" {...swedish}>
          {text}
        </p>
      )}
      <table className="measures need-table">
        <thead>
          <tr>
            <th scope="col">{siteWords.group}</th>
            <td />
            <th scope="col" className="number">
              {siteWords.mean}
            </th>
            <th scope="col" className="number">
              {siteWords.share(10)}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, name, cniFrom, cniTo, before, after }) => (
            <tr key={group}>
              <th scope="row">
                <span {...swedish}>{name}</span>
                <small>
                  CNI {number(cniFrom, 2)}–{number(cniTo, 2)}
                </small>
              </th>
              <td className="need-chart">
                <svg width="130" height="16" aria-hidden="true" focusable="false">
                  <line className="need-axis" x1="6" x2="124" y1="8" y2="8" />
                  <Dots x={x} before={before?.meanMinutes ?? null} after={after.meanMinutes} />
                </svg>
              </td>
              <td className="number">
                {minutesText(after.meanMinutes)}
                {before && <small>{minutesText(before.meanMinutes)}</small>}
              </td>
              <td className="number">
                {shareText(within(after, 10) ?? 0)}
                {before && <small>{shareText(within(before, 10) ?? 0)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-note">
        {siteWords.byNeedHelp} {needPeriods.map(period => `${period}. `)}
        {groups[0]!.before && siteWords.byNeedBefore}
      </p>
    </section>
  );
}

/** No dot where nobody has a way: nought minutes would be the very best. */
function Dots({ x, before, after }: { x: (minutes: number) => number; before: number | null; after: number | null }) {
  return (
    <>
      {before !== null && after !== null && (
        <line className="need-move" x1={x(before)} x2={x(after)} y1="8" y2="8" />
      )}
      {before !== null && <circle className="need-before" cx={x(before)} cy="8" r="4" />}
      {after !== null && <circle className="need-after" cx={x(after)} cy="8" r="4.5" />}
    </>
  );
}
