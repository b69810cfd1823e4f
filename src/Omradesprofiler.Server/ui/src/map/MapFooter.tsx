import type { Snapshot } from '../api/types';
import type { Scene } from '../choices/scene';
import type { View } from '../choices/view';
import { methodText } from '../legend/explanation';
import { swedish } from '../ui/swedish';
import { classWords } from '../words/classes';
import { editionText } from '../words/sentences';
import { priorityHelp, priorityWords } from '../words/priorities';
import { unitName } from '../words/numbers';
import { phrases } from '../words/phrases';
import { shellWords } from '../words/shell';
import { words } from '../words/sv';

interface Props {
  /** Known before there is a picture of it, so that nothing has to make room when it comes. */
  view: View;
  scene: Scene | null;
  snapshot: Snapshot;
}

/** Unit, period, division, source and method, always under the picture; the rest one press away. */
export function MapFooter({ view, scene, snapshot }: Props) {
  const priority = scene?.priority;
  const { indicator, period, level, edition } = view;
  const found = snapshot.editions.find(one => one.level === level && one.edition === edition);
  const breaks = indicator.breaks.filter(one => one.period <= period);
  const limits: [string, string][] = indicator.limits ? [[words.limits, indicator.limits]] : [];
  const more: [string, string][] = [
    ...(priority ? priorityHelp(priority.answer, indicator) : []),
    ...(priority ? [[priorityWords.method, priority.answer.method.join(' ')] as [string, string]] : []),
    [words.whatItIs, indicator.description],
    [words.method, indicator.method],
    ...limits,
    [words.uncertaintySource, indicator.uncertainty.text],
    ...breaks.map((one): [string, string] => [`${words.breaks} ${one.period}`, one.text]),
  ];
  return (
    <footer className="map-footer">
      <p className="footer-source">
        {words.unit}: {unitName(indicator.unit) || indicator.unit}. {phrases.refersTo(period)}. {words.division}:{' '}
        {editionText(level, found)}. <span {...swedish}>{sentence(indicator.source)}</span>{' '}
        {scene?.scheme.method && view.show === 'values' && (
          <span className="footer-classes">
            {classWords.division}: {methodText(scene.scheme)}{' '}
          </span>
        )}
        {indicator.method && (
          <span className="footer-method">
            {words.method}: <span {...swedish}>{sentence(indicator.method)}</span>
          </span>
        )}{' '}
        {shellWords.swedishTexts}
      </p>
      <details>
        <summary>{priority ? priorityWords.about : words.more}</summary>
        <dl>
          {more
            .filter(([, text]) => text)
            .map(([term, text]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd {...(isOfServer(term) ? swedish : {})}>{text}</dd>
              </div>
            ))}
        </dl>
      </details>
    </footer>
  );
}

/** The catalogue's own texts, unlike those that the page makes. */
const isOfServer = (term: string) =>
  [words.whatItIs, words.method, priorityWords.method, words.limits, words.uncertaintySource].includes(term) ||
  term.startsWith(words.breaks);

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
