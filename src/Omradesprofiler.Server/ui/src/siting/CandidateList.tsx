import { useState } from 'react';
import type { CandidateSite } from '../api/siting';
import type { Area } from '../api/types';
import { Check, plain } from '../responsibility/fields';
import { Picker } from '../ui/Picker';
import { limitText, siteWords } from '../words/siting';
import { ruleOf, withRule, type Question, type Rule } from './question';
import { RuleChoice } from './RuleChoice';

interface Props {
  candidates: CandidateSite[];
  areas: Area[];
  question: Question;
  picked: string | undefined;
  onPick: (code: string) => void;
  onChange: (part: Partial<Question>) => void;
}

const layerOptions: [string, string][] = [
  ['candidates', siteWords.layerCandidates],
  ['candidates,careCenters', siteWords.layerBoth],
  ['', siteWords.layerDrawn],
];

const swedish = new Intl.Collator('sv', { numeric: true });

/** The places that there are to choose among, each with its rule. */
export function CandidateList({ candidates, areas, question, picked, onPick, onChange }: Props) {
  const [kind, setKind] = useState('');
  const [town, setTown] = useState('');
  const kinds = [...new Set(candidates.flatMap(one => (one.kind ? [one.kind] : [])))].toSorted(swedish.compare);
  const towns = new Map(areas.map(area => [area.municipalityCode ?? '', area.municipalityName ?? '']));
  const shown = candidates
    .filter(one => (!kind || one.kind === kind) && (!town || one.municipality === town))
    .toSorted((a, b) => swedish.compare(a.name, b.name));
  return (
    <section className="choices" aria-label={siteWords.candidates}>
      <Check
        label={limitText(question.limit ?? 1)}
        checked={question.limit !== null}
        onChange={isLimited => onChange({ limit: isLimited ? 1 : null })}
      />
      <Picker
        label={siteWords.layers}
        value={question.layers.join(',')}
        onChange={id => onChange({ layers: id ? id.split(',') : [] })}
        groups={plain(layerOptions)}
      />
      {question.layers.includes('candidates') && candidates.length > 0 && (
        <>
          <div className="field-pair">
            <Picker
              label={siteWords.kind}
              value={kind}
              onChange={setKind}
              groups={[...plain([['', siteWords.everyKind]]), ...plain(kinds.map(one => [one, one]), true)]}
            />
            <Picker
              label={siteWords.municipality}
              value={town}
              onChange={setTown}
              groups={plain([
                ['', siteWords.everyMunicipality],
                ...[...towns].filter(([code]) => code).toSorted((a, b) => swedish.compare(a[1], b[1])),
              ])}
            />
          </div>
          {shown.length === 0 && <p className="field-note">{siteWords.noCandidates}</p>}
          <CandidateRows {...{ question, picked, onPick, onChange }} candidates={shown} />
        </>
      )}
    </section>
  );
}

/** The places of the list's choice. */
function CandidateRows({ candidates, question, picked, onPick, onChange }: Omit<Props, 'areas'>) {
  return (
    <ul className="candidate-list">
      {candidates.map(({ code, name }) => (
        <li key={code}>
          <button type="button" className="link" aria-pressed={code === picked} onClick={() => onPick(code)}>
            {name}
          </button>
          <RuleChoice
            name={name}
            value={ruleOf(question, code)}
            onChange={(rule: Rule) => onChange(withRule(question, code, rule))}
          />
        </li>
      ))}
    </ul>
  );
}
