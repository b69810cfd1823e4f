import type { Accessibility } from '../api/siting';
import { swedish } from '../ui/swedish';
import { number } from '../words/numbers';
import { phrases, sitingPhrases } from '../words/phrases';
import { minutesText, shareText, siteWords, within } from '../words/siting';
import { MeasureTable } from './MeasureTable';
import { NeedTable } from './NeedTable';

/** How far people have today: all, by need, those without a way, by municipality. */
export function AccessPanel({ answer, towns }: { answer: Accessibility; towns: Accessibility | undefined }) {
  return (
    <>
      <section className="panel-section">
        <ul className="said" {...swedish}>
          {answer.texts.filter(text => text !== answer.gap?.text).map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <MeasureTable columns={[{ label: answer.option.name, measures: answer.today }]} caption={siteWords.figures} />
      </section>
      <NeedTable
        groups={answer.groups.map(one => ({ ...one, after: one.today }))}
        text={answer.gap?.text}
        periods={answer.periods}
      />
      {answer.unreachable.people > 0 && (
        <section className="panel-section">
          <h3>{siteWords.unreachable}</h3>
          <p>
            {sitingPhrases.unreached(
              number(answer.unreachable.people),
              answer.unreachable.areas.map(one => one.label).join(', '),
            )}
          </p>
        </section>
      )}
      {answer.unknown && answer.unknown.people > 0 && (
        <section className="panel-section">
          <h3>{siteWords.unknown}</h3>
          <p>{answer.unknown.text ?? `${phrases.people(number(answer.unknown.people))}.`}</p>
        </section>
      )}
      {towns && <Towns answer={towns} />}
    </>
  );
}

function Towns({ answer }: { answer: Accessibility }) {
  const rows = answer.areas.toSorted((a, b) => (b.today.meanMinutes ?? Infinity) - (a.today.meanMinutes ?? Infinity));
  return (
    <section className="panel-section" aria-labelledby="towns-title">
      <h3 id="towns-title">{siteWords.municipalities}</h3>
      <table className="measures">
        <thead>
          <tr>
            <th scope="col">{siteWords.municipality}</th>
            <th scope="col" className="number">
              {siteWords.mean}
            </th>
            <th scope="col" className="number">
              {siteWords.share(10)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, today }) => (
            <tr key={area.code}>
              <th scope="row">{area.name}</th>
              <td className="number">{minutesText(today.meanMinutes)}</td>
              <td className="number">{shareText(within(today, 10) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
