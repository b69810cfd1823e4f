import type { Schemas } from '../../api/schemas';
import { swedish } from '../../ui/swedish';
import { inSentence } from '../../words/inSentence';
import { costWords as words } from '../../words/costs';
import { number } from '../../words/numbers';

type Cost = Schemas['CostResponse'];
type Line = Schemas['CostLineResponse'];

const money = (amount: number | null | undefined) =>
  amount === null || amount === undefined ? '–' : words.kronor(amount);

const count = (some: number | null | undefined) => (some === null || some === undefined ? '–' : number(some));

/** What is compared of a model, each with its name: the same in one model and beside others. */
const costFigures: [string, (cost: Cost) => string][] = [
  [words.total, cost => money(cost.total)],
  [words.once, cost => money(cost.once)],
  [words.indirect, cost => money(cost.indirect)],
  [words.hours, cost => number(cost.hours)],
  [words.reached, cost => count(cost.reached?.people)],
  [words.weighted, cost => count(cost.reached?.weighted)],
  [words.perReached, cost => money(cost.reached?.perPerson)],
  [words.perWeighted, cost => money(cost.reached?.perWeightedPerson)],
  [words.residents, cost => count(cost.residents.people)],
];

/** What one model comes to: in all, each year, and of what. */
export const CostPanel = ({ cost }: { cost: Cost }) => (
  <>
    <section className="panel-section" aria-labelledby="sum-title">
      <h3 id="sum-title">{words.sum}</h3>
      <table className="measures" data-single>
        <caption className="visually-hidden">{words.sum}</caption>
        <tbody>
          {costFigures.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{of(cost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    <section className="panel-section" aria-labelledby="lines-title">
      <h3 id="lines-title">{words.lines}</h3>
      <LineTable lines={cost.lines} />
    </section>
    <section className="panel-section" aria-labelledby="year-title">
      <h3 id="year-title">{words.yearTable}</h3>
      <YearTable years={cost.years} />
    </section>
    <section className="panel-section" aria-labelledby="notes-title">
      <h3 id="notes-title">{words.notes}</h3>
      <ul className="said" {...swedish}>
        {[...cost.notes, ...cost.residents.notes].map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  </>
);

const LineTable = ({ lines }: { lines: Line[] }) => (
  <table className="measures">
    <caption className="visually-hidden">{words.lines}</caption>
    <ColumnHeads columns={[words.line, words.perYear, words.sum]} />
    <tbody>
      {lines.map(line => (
        <tr key={line.id}>
          <th scope="row">
            <span {...swedish}>{line.title}</span>
            <small>{lineText(line)}</small>
          </th>
          <td className="number">{line.once ? '–' : money(line.perYear)}</td>
          <td className="number">{money(line.total)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const YearTable = ({ years }: { years: Cost['years'] }) => (
  <table className="measures">
    <caption className="visually-hidden">{words.yearTable}</caption>
    <ColumnHeads columns={[words.year, words.running, words.once, words.reached, words.perReached]} />
    <tbody>
      {years.map(one => (
        <tr key={one.year}>
          <th scope="row">{one.year}</th>
          <td className="number">{money(one.running)}</td>
          <td className="number">{money(one.once)}</td>
          <td className="number">{count(one.reached?.people)}</td>
          <td className="number">{money(one.reached?.perPerson)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** What the rows are, then their numbers. */
const ColumnHeads = ({ columns }: { columns: string[] }) => (
  <thead>
    <tr>
      {columns.map((text, i) => (
        <th key={text} scope="col" className={i > 0 ? 'number' : undefined}>
          {text}
        </th>
      ))}
    </tr>
  </thead>
);

/** "180 timmar à 500 kr, per plats" */
function lineText(line: Line): string {
  const { hours, hourlyPrice, monthlySalary, overheadPercent, fullTimeShare } = line;
  const what =
    monthlySalary !== null
      ? words.salary(number(fullTimeShare ?? 0, 2), words.kronor(monthlySalary), number(overheadPercent ?? 0))
      : hours !== null && hourlyPrice !== null
        ? words.lineHours(number(hours), words.kronor(hourlyPrice))
        : '';
  return [
    what,
    line.perUnit ? words.perUnit : '',
    line.indirect ? words.indirect : '',
    line.once ? words.once : '',
    words.years(line.firstYear, line.lastYear),
  ]
    .filter(Boolean)
    .map((text, i) => (i === 0 ? text : inSentence(text)))
    .join(', ');
}

/** Up to six models side by side, and how each differs from the first. */
export function ComparedCosts({ costs, notes }: { costs: Cost[]; notes: string[] }) {
  const lines = [...new Map(costs.flatMap(cost => cost.lines.map(line => [line.id, line.title]))).entries()];
  return (
    <section className="panel-section" aria-labelledby="compared-title">
      <h3 id="compared-title">{words.comparedTitle(costs.length)}</h3>
      <div className="scrolled" tabIndex={0} role="region" aria-labelledby="compared-title">
        <table className="measures">
          <thead>
            <tr>
              <td />
              {costs.map(cost => (
                <th key={cost.id} scope="col" className="number">
                  <span {...swedish}>{cost.name}</span>
                  <small>{words.years(cost.firstYear, cost.lastYear)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {costFigures.map(([name, of]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {costs.map(cost => (
                  <td key={cost.id} className="number">
                    {of(cost)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tbody>
            {lines.map(([id, title]) => (
              <tr key={id}>
                <th scope="row" {...swedish}>
                  {title}
                </th>
                {costs.map(cost => (
                  <td key={cost.id} className="number">
                    {money(cost.lines.find(line => line.id === id)?.total)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.map(text => (
        <p key={text} className="field-note" {...swedish}>
          {text}
        </p>
      ))}
    </section>
  );
}
