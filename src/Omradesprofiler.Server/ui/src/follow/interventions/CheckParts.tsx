import { swedish } from '../../ui/swedish';
import { number, withUnit } from '../../words/numbers';
import { interventionWords as words } from '../../words/interventions';
import type { Controls, FollowUp, Intervention } from './types';

/** Beyond this the areas are commonly said not to be alike. */
const alike = 0.25;

interface FiguresProps {
  columns: string[];
  rows: [string, ...string[]][];
  caption: string;
  /** Whether the server has named the rows. */
  isSwedish?: boolean;
}

/** Tables in columns: the row's name and numbers. */
function Figures({ columns, rows, caption, isSwedish }: FiguresProps) {
  return (
    <table className="measures">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((text, i) => (
            <th key={text} scope="col" className={i > 0 ? 'number' : undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row" {...(isSwedish && swedish)}>
              {name}
            </th>
            {cells.map((text, i) => (
              <td key={columns[i + 1]} className="number">
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const percent = (ratio: number) => {
  const change = (ratio - 1) * 100;
  return `${change > 0 ? '+' : ''}${number(change, 0)} %`;
};

/** What the choice of areas alone does. */
export function RegressionPart({ report: { regressionToTheMean: found } }: { report: FollowUp }) {
  if (!found) return null;
  return (
    <section className="panel-section" aria-labelledby="regression-title">
      <h3 id="regression-title">{words.regression}</h3>
      <p className="field-note">{words.regressionHelp}</p>
      <Figures
        caption={words.regression}
        columns={[words.area, words.sinceBefore, words.sinceLast]}
        rows={[
          [words.treated, percent(found.treatedChange), percent(found.treatedSinceLastYear)],
          [words.otherSets, percent(found.otherSetsChange), percent(found.otherSetsSinceLastYear)],
          [words.allAreas, percent(found.allAreasChange), percent(found.allAreasSinceLastYear)],
        ]}
      />
    </section>
  );
}

/** How many moved in while it went on. */
export function MovedPart({ report: { moved } }: { report: FollowUp }) {
  if (moved.years.length === 0) return (
      <p className="panel-note" {...swedish}>
        {moved.outText}
      </p>
    );
  const of = (some: number | null, people: number | null) =>
    some === null || people === null ? '–' : words.ofPeople(number(some), number(people));
  return (
    <section className="panel-section" aria-labelledby="moved-title">
      <h3 id="moved-title">{words.moved}</h3>
      <p className="field-note">
        {words.movedHelp} <span {...swedish}>{moved.outText}</span>
      </p>
      <Figures
        caption={words.moved}
        columns={[words.yearOf, words.movedTreated, words.movedControls]}
        rows={moved.years.map(one => [
          String(one.year),
          of(one.treatedMovedIn, one.treatedPeople),
          of(one.controlMovedIn, one.controlPeople),
        ])}
      />
      <p className="field-note" {...swedish}>
        {moved.source}
      </p>
    </section>
  );
}

/** Whether the areas that are compared are alike. */
export function BalancePart({ balance }: Pick<Controls, 'balance'>) {
  const write = (value: number) => number(value, 2);
  return (
    <section className="panel-section" aria-labelledby="balance-title">
      <h3 id="balance-title">{words.balance}</h3>
      <p className="field-note">{words.balanceHelp}</p>
      <Figures
        caption={words.balance}
        isSwedish
        columns={[words.feature, words.differenceBefore, words.differenceAfter]}
        rows={balance.map(({ name, differenceBefore, differenceAfter }) => [
          name,
          write(differenceBefore),
          write(differenceAfter) + (Math.abs(differenceAfter) > alike ? ` (${words.unlike})` : ''),
        ])}
      />
    </section>
  );
}

/** The same question put in other ways, and the other outcomes. */
export function OtherWaysPart({ report }: { report: FollowUp }) {
  const decimals = (unit: string) => (unit === 'kvot' ? 2 : 1);
  return (
    <section className="panel-section" aria-labelledby="other-title">
      <h3 id="other-title">{words.sensitivities}</h3>
      <p className="field-note">{words.sensitivitiesHelp}</p>
      <Figures
        caption={words.sensitivities}
        isSwedish
        columns={[words.sensitivities, words.ratio]}
        rows={report.sensitivities.map(({ label, unit, value, range }) => {
          const write = (some: number | null) => (some === null ? '–' : number(some, decimals(unit)));
          const text = range ? `${write(range.lower)}–${write(range.upper)}` : write(value);
          return [label, unit === 'kvot' ? text : withUnit(text, unit)];
        })}
      />
      {report.otherOutcomes.length > 0 && (
        <>
          <h4>{words.other}</h4>
          <ul className="said">
            {report.otherOutcomes.map(({ outcome, primary, reason }) => (
              <li key={outcome.indicator}>
                <span {...swedish}>{outcome.title}</span>:{' '}
                {primary ? ratioText(primary) : <span {...swedish}>{reason}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** "Kvot 1,03 (0,85–1,35), p 0,726" */
function ratioText({ rateRatio, interval, p }: NonNullable<FollowUp['primary']>): string {
  const side = (value: number | null) => (value === null ? '…' : number(value, 2));
  return `${words.ratio} ${number(rateRatio, 2)} (${side(interval.lower)}–${side(interval.upper)}), p ${number(p, 3)}`;
}

/** What was promised, by whom and when, and whether it is still the same. */
export function VersionsPart({ one, controls }: { one: Intervention; controls: Controls | undefined }) {
  return (
    <section className="panel-section" aria-labelledby="versions-title">
      <h3 id="versions-title">{words.versions}</h3>
      <ul className="said">
        {one.versions.map(version => (
          <li key={version.version}>
            <span {...swedish}>{version.changeText}</span> {version.at.slice(0, 10)}, {version.by}
            {version.isPrimary && ` (${words.primaryVersion})`}
            {version.why && (
              <>
                : <span {...swedish}>{version.why}</span>
              </>
            )}
            {version.sha256 && <code className="checksum">{version.sha256}</code>}
          </li>
        ))}
      </ul>
      {controls && <p className="field-note">{controls.isIntact ? words.intact : words.broken}</p>}
    </section>
  );
}
