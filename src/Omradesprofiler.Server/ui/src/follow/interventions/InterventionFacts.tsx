import { Marked } from '../../ui/Marked';
import { interventionWords as words } from '../../words/interventions';
import type { Intervention } from './types';

/** What it is, where, when, and by which rule and outcome it is judged. */
export function InterventionFacts({ one }: { one: Intervention }) {
  const { outcome } = one;
  const facts: [string, string | null][] = [
    [words.kind, one.kindText],
    [words.targetGroup, one.targetGroup],
    [words.when, words.from(one.start, one.end)],
    [words.outcome, `${outcome.title}, ${outcome.wanted === 'lower' ? words.lower : words.higher}`],
    [words.rule, [one.ruleText, one.rule].filter(Boolean).join(' ')],
    [words.by, one.by],
    [words.document, one.document],
  ];
  const parts = [one.kindText, one.targetGroup, outcome.title, one.ruleText, one.rule, one.by, one.document];
  return (
    <section className="panel-section" aria-labelledby="facts-title">
      <h3 id="facts-title">{words.what}</h3>
      <dl className="pairs">
        {facts.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Marked text={text} parts={parts} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
