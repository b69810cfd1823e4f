import { useEffect, useId, useState } from 'react';
import type { Scene } from './scene';
import { fewestClasses, methods, mostClasses, parseLimits, type Method } from '../classes/classing';
import { usualMethod } from '../classes/divide';
import { Picker } from '../ui/Picker';
import { classWords, methodWords } from '../words/classes';
import type { ChangeAddress } from './address';

interface Props {
  scene: Scene;
  change: ChangeAddress;
}

const counts = Array.from({ length: mostClasses - fewestClasses + 1 }, (_, i) => String(fewestClasses + i));

/** How values become classes. Impossible choices say why; the nearest possible is shown meanwhile. */
export function ClassChoice({ scene: { view, scheme }, change }: Props) {
  const { indicator, classing } = view;
  const usual = usualMethod(indicator);
  const method = classing.method ?? usual;
  const offered = methods.filter(one => one !== 'around' || indicator.neutral !== null);
  const choose = (id: string) => {
    const next = id as Method;
    const limits = next === 'given' && !classing.given ? scheme.classes.slice(1).map(one => plain(one.from!)) : null;
    change({ method: next === usual ? '' : next, filter: '', ...(limits && { limits: limits.join(' ') }) });
  };
  return (
    <details className="class-choice" open={classing.method !== null || classing.count !== null || undefined}>
      <summary>{classWords.label}</summary>
      <div className="field-pair class-pair">
        <Picker
          label={classWords.method}
          groups={[{ title: '', choices: offered.map(id => ({ id, label: methodWords[id] })) }]}
          value={method === 'around' && indicator.neutral === null ? usual : method}
          onChange={choose}
        />
        {method !== 'given' && (
          <Picker
            label={classWords.count}
            groups={[
              {
                title: '',
                choices: [
                  { id: '', label: classWords.usualCount },
                  ...counts.map(count => ({ id: count, label: count })),
                ],
              },
            ]}
            value={String(classing.count ?? '')}
            onChange={classes => change({ classes, filter: '' })}
          />
        )}
      </div>
      {method === 'given' && <LimitsField given={classing.given} change={change} />}
      {method === 'deviations' && <p className="field-note">{classWords.countFollows}</p>}
      {scheme.remark && (
        <p className="field-note" role="status">
          {scheme.remark}
        </p>
      )}
    </details>
  );
}

const plain = (limit: number) => String(Number(limit.toPrecision(6))).replace('.', ',');

function LimitsField({ given, change }: { given: string; change: ChangeAddress }) {
  const [id, note] = [useId(), useId()];
  const [text, setText] = useState(given);
  useEffect(() => setText(given), [given]);
  const take = () => change({ limits: text.trim(), filter: '' }, 'replace');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {classWords.limits}
      </label>
      <input
        id={id}
        className="text-field"
        inputMode="decimal"
        value={text}
        aria-describedby={note}
        aria-invalid={parseLimits(given) === null || undefined}
        onChange={event => setText(event.target.value)}
        onBlur={take}
        onKeyDown={event => event.key === 'Enter' && take()}
      />
      <p id={note} className="field-note">
        {classWords.limitsHint}
      </p>
    </div>
  );
}
