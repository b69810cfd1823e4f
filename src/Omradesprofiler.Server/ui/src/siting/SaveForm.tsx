import { useState } from 'react';
import { TextField } from '../responsibility/fields';
import { FormFaults } from '../responsibility/FormFaults';
import { useSubmission } from '../responsibility/useSubmission';
import { lastName, rememberName } from '../responsibility/who';
import { formWords } from '../words/form';
import { siteWords } from '../words/siting';

interface Props {
  request: object;
  /** What it is called where nothing else is written. */
  usualName: string;
  /** What is saved already. */
  saved: { id: number; name: string }[];
  /** Where it is found again. */
  kept: string;
  /** What to know before it is sent. */
  note: string | undefined;
  disabled: boolean;
  /** Sends it, named and signed, and goes on to what was made. */
  onSend: (named: object) => Promise<void>;
}

/** Asks for the whole answer, with proof, under a name that no other has, by somebody. */
export function SaveForm({ request, usualName, saved, kept, note, disabled, onSend }: Props) {
  const [written, setWritten] = useState<string | null>(null);
  const [by, setBy] = useState(lastName);
  const [why, setWhy] = useState('');
  const name = written ?? freeName(usualName, saved);
  const taken = saved.find(one => isSame(one.name, name));
  const lacks = {
    name: name.trim() ? (taken ? formWords.nameTaken(String(taken.id)) : null) : formWords.noName,
    by: !by.trim() && formWords.noBy,
  };
  const submission = useSubmission(lacks, () => {
    rememberName(by);
    const said = { name: name.trim(), by: by.trim(), ...(why.trim() && { why: why.trim() }) };
    return onSend({ ...request, ...said });
  });
  const { faults, isSending } = submission;
  return (
    <form className="panel-section save-form" aria-label={siteWords.save} {...submission.form}>
      {note && <p className="field-note">{note}</p>}
      <TextField label={siteWords.name} value={name} onChange={setWritten} fault={faults.name} required />
      <TextField
        label={siteWords.by}
        hint={siteWords.byHint}
        value={by}
        onChange={setBy}
        fault={faults.by}
        required
      />
      <TextField label={siteWords.whyFree} hint={siteWords.whyHint} value={why} onChange={setWhy} />
      <FormFaults what={siteWords.notAnswered} submission={submission} />
      <button type="submit" className="button button-main" disabled={disabled || isSending}>
        {isSending ? siteWords.sending : siteWords.solve}
      </button>
      <p className="field-note">{kept}</p>
    </form>
  );
}

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The name, with a number after it where there is one of that name already. */
function freeName(name: string, saved: { name: string }[]): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name} (${count})`;
    if (!saved.some(one => isSame(one.name, free))) return free;
  }
}
