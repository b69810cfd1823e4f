import type { Schemas } from '../../api/schemas';
import { swedish } from '../../ui/swedish';
import { interventionWords as words } from '../../words/interventions';
import { confidence, number } from '../../words/numbers';

/** The smallest change that would be seen, and of how many people and events that is told. */
export function PlanResult({ answer }: { answer: Schemas['SmallestEffectResponse'] }) {
  const change = (ratio: number | null) =>
    ratio === null ? words.noEffect : confidence(Math.round(Math.abs(ratio - 1) * 1000) / 1000);
  const facts: [string, string][] = [
    [words.decrease, change(answer.decrease)],
    [words.increase, change(answer.increase)],
    [words.power, confidence(answer.power)],
    [words.people, number(answer.people)],
    [words.events, number(answer.eventsPerYear)],
  ];
  return (
    <section className="panel-section" aria-labelledby="smallest-title">
      <h3 id="smallest-title">{words.conclusion}</h3>
      <p {...swedish}>{answer.text}</p>
      <dl className="pairs wide-pairs">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ul className="said" {...swedish}>
        {answer.notes.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
