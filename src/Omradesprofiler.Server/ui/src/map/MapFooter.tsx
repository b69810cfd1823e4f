import type { Snapshot } from '../api/types';
import type { Scene } from '../choices/scene';
import { methodText } from '../legend/explanation';
import { classWords } from '../words/classes';
import { editionText } from '../words/sentences';
import { priorityHelp, priorityWords } from '../words/priorities';
import { unitName } from '../words/numbers';
import { words } from '../words/sv';

/** Unit, period, division, source and method, always under the picture; the rest one press away. */
export function MapFooter({ scene, snapshot }: { scene: Scene; snapshot: Snapshot }) {
  const { priority } = scene;
  const { indicator, period, level, edition } = scene.view;
  const found = snapshot.editions.find(one => one.level === level && one.edition === edition);
  const breaks = indicator.breaks.filter(one => one.period <= period);
  const more: [string, string][] = [
    ...(priority ? priorityHelp(priority.answer, indicator) : []),
    ...(priority ? [[priorityWords.method, priority.answer.method.join(' ')] as [string, string]] : []),
    [words.whatItIs, indicator.description],
    [words.method, indicator.method],
    [words.limits, indicator.limits],
    [words.uncertaintySource, indicator.uncertainty.text],
    ...breaks.map((one): [string, string] => [`${words.breaks} ${one.period}`, one.text]),
  ];
  return (
    <footer className="map-footer">
      <p>
        {words.unit}: {unitName(indicator.unit) || indicator.unit}. Avser {period}. {words.division}:{' '}
        {editionText(level, found)}. {sentence(indicator.source)}{' '}
        {scene.scheme.method && scene.view.show === 'values' && (
          <span className="footer-classes">
            {classWords.division}: {methodText(scene.scheme)}{' '}
          </span>
        )}
        {indicator.method && (
          <span className="footer-method">
            {words.method}: {sentence(indicator.method)}
          </span>
        )}
      </p>
      <details>
        <summary>{priority ? priorityWords.about : words.more}</summary>
        <dl>
          {more
            .filter(([, text]) => text)
            .map(([term, text]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
      </details>
    </footer>
  );
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
