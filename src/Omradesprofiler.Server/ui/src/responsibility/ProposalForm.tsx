import { useState } from 'react';
import type { ProposalAnswer } from '../api/responsibility';
import { apiUrl, postJson } from '../api/client';
import type { Care } from '../care/useCare';
import { Icon } from '../ui/Icon';
import { Picker } from '../ui/Picker';
import { geographyText } from '../words/care';
import { formWords } from '../words/form';
import { number, percentText } from '../words/numbers';
import { shareWords } from '../words/responsibility';
import { Check, NumberField, plain, Segments, TextField } from './fields';
import { FormFaults } from './FormFaults';
import { useSubmission } from './useSubmission';
import { candidatesOf, firstDraft, rooms, stayMeters, toRequest, type Draft } from './draft';
import { lastName, rememberName } from './who';

interface Props {
  care: Care;
  onMade: (id: number) => void;
  onBack: () => void;
}

/** The few choices behind a proposal, in the order in which a person makes them. */
export function ProposalForm({ care, onMade, onBack }: Props) {
  const clinics = candidatesOf(care.clinics);
  const [draft, setDraft] = useState<Draft>(() => firstDraft(care, lastName()));
  const set = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const lacks = {
    careCenters: draft.careCenters.length === 0 && formWords.noClinic,
    name: !draft.name.trim() && formWords.noName,
    by: !draft.by.trim() && formWords.noBy,
  };
  const submission = useSubmission(lacks, async () => {
    rememberName(draft.by);
    const made = await postJson<ProposalAnswer>(apiUrl('responsibilities'), toRequest(draft, clinics));
    onMade(made.responsibility.id);
  });
  const { faults, isSending } = submission;
  return (
    <form className="choices proposal-form" aria-label={shareWords.make} {...submission.form}>
      <button type="button" className="link back-link" onClick={onBack}>
        <Icon name="back" /> {shareWords.back}
      </button>
      <h2 className="panel-title">{shareWords.make}</h2>
      <ClinicPick
        clinics={clinics}
        chosen={draft.careCenters}
        onChange={careCenters => set({ careCenters })}
        fault={faults.careCenters}
      />
      <ShareFields draft={draft} set={set} />
      <KeepFields draft={draft} set={set} care={care} />
      <TextField
        label={shareWords.name}
        value={draft.name}
        onChange={name => set({ name })}
        fault={faults.name}
        required
      />
      <TextField
        label={shareWords.by}
        hint={shareWords.byHint}
        value={draft.by}
        onChange={by => set({ by })}
        fault={faults.by}
        required
      />
      <FormFaults what={shareWords.notMade} submission={submission} />
      <button type="submit" className="button button-main" disabled={isSending}>
        {isSending ? shareWords.solving : shareWords.solve}
      </button>
    </form>
  );
}

interface FieldProps {
  draft: Draft;
  set: (part: Partial<Draft>) => void;
}

/** What is shared out, and how much each clinic takes. */
function ShareFields({ draft, set }: FieldProps) {
  return (
    <>
      <Segments
        label={shareWords.level}
        options={[
          ['deso', 'DeSO'],
          ['regso', 'RegSO'],
        ]}
        value={draft.level}
        onChange={level => set({ level })}
      />
      <Picker
        label={shareWords.capacity}
        value={draft.rule}
        onChange={rule => set({ rule, factor: rule === 'stated' ? 1 : 1.25 })}
        groups={plain([
          ['nearestAndEqual', shareWords.nearestAndEqual],
          ['equal', shareWords.equal],
          ['stated', shareWords.stated],
        ])}
      />
      {draft.rule !== 'stated' && (
        <Picker
          label={shareWords.room}
          value={String(draft.factor)}
          onChange={factor => set({ factor: Number(factor) })}
          groups={plain(rooms.map(factor => [String(factor), percentText((factor - 1) * 100)]))}
        />
      )}
      <Segments
        label={shareWords.weight}
        options={[
          ['people', shareWords.people],
          ['cni', shareWords.cni],
        ]}
        value={draft.weight}
        onChange={weight => set({ weight })}
        isTall
      />
    </>
  );
}

/** What is kept together, and how near to today's. */
function KeepFields({ draft, set, care }: FieldProps & { care: Care }) {
  const todays = care.geographies.filter(one => one.kind !== 'listed');
  return (
    <>
      <fieldset className="field checks">
        <legend className="field-label">{shareWords.keep}</legend>
        <Check label={shareWords.contiguous} checked={draft.contiguous} onChange={contiguous => set({ contiguous })} />
        <Check
          label={shareWords.municipality}
          checked={draft.keepWithinMunicipality}
          onChange={keepWithinMunicipality => set({ keepWithinMunicipality })}
        />
        {draft.level === 'deso' && (
          <Check
            label={shareWords.regso}
            checked={draft.keepRegsoWhole}
            onChange={keepRegsoWhole => set({ keepRegsoWhole })}
          />
        )}
      </fieldset>
      <NumberField
        label={shareWords.minimum}
        hint={shareWords.noMinimum}
        value={draft.minimumPeople}
        onChange={minimumPeople => set({ minimumPeople })}
      />
      {todays.length > 0 && (
        <Picker
          label={shareWords.stay}
          value={draft.stay}
          onChange={stay => set({ stay })}
          groups={[
            { title: '', choices: [{ id: '', label: shareWords.stayNot }] },
            ...todays.map(one => ({
              title: one.name,
              choices: stayMeters.map(meters => ({
                id: `${one.id}/${meters}`,
                label: shareWords.stayOn(geographyText(one), meters),
              })),
            })),
          ]}
        />
      )}
    </>
  );
}

interface PickProps {
  clinics: { id: string; name: string }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
  fault: string | undefined;
}

function ClinicPick({ clinics, chosen, onChange, fault }: PickProps) {
  const isAll = chosen.length === clinics.length;
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]);
  return (
    <fieldset className="field">
      <legend className="field-label">{shareWords.which}</legend>
      <details className="series clinic-pick" open={fault ? true : undefined}>
        <summary>
          {isAll ? `${shareWords.all} (${number(clinics.length)})` : shareWords.some(chosen.length, clinics.length)}
        </summary>
        {clinics.map(({ id, name }, i) => (
          <Check
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
            fault={i === 0 ? fault : undefined}
          />
        ))}
      </details>
    </fieldset>
  );
}
