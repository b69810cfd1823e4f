import type { Measures, NeedGroup } from '../api/siting';
import { linear } from '../charts/scale';
import { number } from '../words/numbers';
import { minutesText, shareText, siteWords, within } from '../words/siting';

interface Props {
  groups: (NeedGroup & { before?: Measures; after: Measures })[];
  /** What the gap between the ends comes to, in words. */
  text: string | undefined;
}

/** The five groups by CNI: minutes on average as a dot, or two with a line from before to after. */
export function NeedTable({ groups, text }: Props) {
  if (groups.length === 0) return null;
  const minutes = groups.flatMap(one => [one.after.meanMinutes ?? 0, one.before?.meanMinutes ?? 0]);
  const x = linear([0, Math.max(...minutes, 1)], [6, 124]);
  return (
    <section className="panel-section" aria-labelledby="need-title">
      <h3 id="need-title">{siteWords.byNeed}</h3>
      {text && <p className="finding-strong">{text}</p>}
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
                {name}
                <small>
                  CNI {number(cniFrom, 2)}–{number(cniTo, 2)}
                </small>
              </th>
              <td className="need-chart">
                <svg width="130" height="16" aria-hidden="true" focusable="false">
                  <line className="need-axis" x1="6" x2="124" y1="8" y2="8" />
                  {before && (
                    <>
                      <line
                        className="need-move"
                        x1={x(before.meanMinutes ?? 0)}
                        x2={x(after.meanMinutes ?? 0)}
                        y1="8"
                        y2="8"
                      />
                      <circle className="need-before" cx={x(before.meanMinutes ?? 0)} cy="8" r="4" />
                    </>
                  )}
                  <circle className="need-after" cx={x(after.meanMinutes ?? 0)} cy="8" r="4.5" />
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
        {siteWords.byNeedHelp} {groups[0]!.before && siteWords.byNeedBefore}
      </p>
    </section>
  );
}
