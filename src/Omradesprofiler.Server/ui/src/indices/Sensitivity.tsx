import { useEffect, useMemo, useState } from 'react';
import type { Priorities } from '../api/types';
import { getJson, known } from '../api/client';
import { useResource } from '../api/useResource';
import { prioritiesUrl } from '../choices/priorities';
import type { View } from '../choices/view';
import { indexWords, transformWords } from '../words/indices';
import { formatParts, partsOf, type Part, type Transform } from './notation';

interface Case {
  text: string;
  url: string;
}

/** How many of the areas remain among the first when the choices behind the index are others; asked when opened. */
export function Sensitivity({ view }: { view: View }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useResource<Priorities>(isOpen ? prioritiesUrl(view) : null);
  return (
    <details className="sensitivity" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{indexWords.sensitivity}</summary>
      {isOpen && data && <Cases view={view} answer={data} />}
      {isOpen && !data && <p className="field-note">{indexWords.sensitivityWait}</p>}
    </details>
  );
}

function Cases({ view, answer }: { view: View; answer: Priorities }) {
  const cases = useMemo(() => casesOf(view, answer), [view, answer]);
  return (
    <>
      {answer.index.parts.length > 1 && answer.simulation.drawn && <DrawnWeights view={view} answer={answer} />}
      <p className="field-note">{indexWords.sensitivityNote}</p>
      <table className="sensitivity-table">
        <thead>
          <tr>
            <th scope="col">{indexWords.sensitivityChoice}</th>
            <th scope="col" className="number">
              {indexWords.sensitivityKept}
            </th>
            <th scope="col">{indexWords.sensitivityOut}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(one => (
            <CaseRow key={one.text} {...one} answer={answer} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How many places are sure when the weights are as unsure as a person's choice of them. */
function DrawnWeights({ view, answer }: { view: View; answer: Priorities }) {
  const other = useOther(prioritiesUrl(view, { weights: 'uncertain' }));
  const sure = ({ priorities }: Priorities) => priorities.filter(row => row.place === 'chosen').length;
  return (
    <p role="status">
      {other ? indexWords.drawn(sure(other), sure(answer), answer.chosen) : indexWords.sensitivityWait}
    </p>
  );
}

function CaseRow({ text, url, answer }: Case & { answer: Priorities }) {
  const other = useOther(url);
  const chosen = new Set(other?.priorities.map(row => row.area.code));
  const out = other ? answer.priorities.filter(row => !chosen.has(row.area.code)) : [];
  return (
    <tr>
      <th scope="row">{text}</th>
      <td className="number">{other ? indexWords.kept(answer.chosen - out.length, answer.chosen) : '…'}</td>
      <td>{other && (out.map(row => row.area.label).join(', ') || indexWords.none)}</td>
    </tr>
  );
}

/** Another answer to the same question; null while it is on its way, and where it cannot be had. */
function useOther(url: string): Priorities | null {
  const [answer, setAnswer] = useState<{ url: string; data: Priorities }>();
  useEffect(() => {
    const abort = new AbortController();
    getJson<Priorities>(url, abort.signal)
      .then(data => setAnswer({ url, data }))
      .catch(() => {});
    return () => abort.abort();
  }, [url]);
  return answer?.url === url ? answer.data : (known<Priorities>(url) ?? null);
}

function casesOf(view: View, { index }: Priorities): Case[] {
  const parts = partsOf(index);
  const asked = (other: Part[]) => prioritiesUrl({ ...view, index: formatParts(other) });
  const isEven = parts.every(part => part.weight === parts[0]!.weight);
  const transforms = Object.keys(transformWords) as Transform[];
  return [
    ...(isEven ? [] : [{ text: indexWords.equal, url: asked(parts.map(part => ({ ...part, weight: 1 }))) }]),
    ...(parts.length > 1
      ? parts.map((one, i) => ({
          text: indexWords.without(index.parts[i]!.title),
          url: asked(parts.filter(part => part !== one)),
        }))
      : []),
    ...transforms
      .filter(transform => parts.some(part => part.transform !== transform))
      .map(transform => ({
        text: indexWords.allAs(transformWords[transform]!),
        url: asked(parts.map(part => ({ ...part, transform }))),
      })),
  ];
}
