import type { CSSProperties } from 'react';
import type { Schemas } from '../../api/schemas';
import { followWords } from '../../words/follow';
import { number } from '../../words/numbers';
import { targetWords } from '../../words/targets';
import { stateColours } from './states';

type Period = Schemas['LocalPeriodResponse'];

const shown = ['reached', 'notTold', 'notReached'] as const;

/** A bar a year: how many of the areas are in each state. Where the division was changed there is a line between. */
export function StateBars({ periods }: { periods: Period[] }) {
  return (
    <ol className="state-bars">
      {periods.map((period, i) => {
        const all = period.known || 1;
        const counts = shown.map(state => `${targetWords.states[state]} ${number(period[state].areas)}`);
        return (
          <li key={period.period} data-new={(i > 0 && period.edition !== periods[i - 1]!.edition) || undefined}>
            <span>{period.period}</span>
            <span className="state-bar" role="img" aria-label={targetWords.countsAlt(counts)}>
              {shown.map(
                state =>
                  period[state].areas > 0 && (
                    <span
                      key={state}
                      className={`swatch-${state}`}
                      style={{ '--colour': stateColours[state], flexGrow: period[state].areas / all } as CSSProperties}
                    >
                      {period[state].areas / all > 0.08 && number(period[state].areas)}
                    </span>
                  ),
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The same in figures, and how many lie on the wrong side whether that is sure or not. */
export function StateTable({ periods, beyond }: { periods: Period[]; beyond: string }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{followWords.year}</th>
          {shown.map(state => (
            <th key={state} scope="col" className="number">
              {targetWords.states[state]}
            </th>
          ))}
          <th scope="col" className="number">
            {beyond}
          </th>
        </tr>
      </thead>
      <tbody>
        {periods.map(period => (
          <tr key={period.period}>
            <th scope="row">{period.period}</th>
            {shown.map(state => (
              <td key={state} className="number">
                {number(period[state].areas)}
              </td>
            ))}
            <td className="number">{number(period.beyond.areas)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
