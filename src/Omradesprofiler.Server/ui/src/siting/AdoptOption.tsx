import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { TravelOption } from '../api/siting';
import { apiUrl, postJson } from '../api/client';
import { renew } from '../api/freshness';
import { DialogForm } from '../responsibility/DialogForm';
import { TextField } from '../responsibility/fields';
import { useSubmission } from '../responsibility/useSubmission';
import { lastName, rememberName } from '../responsibility/who';
import { adoptWords } from '../words/adopt';
import { formWords } from '../words/form';

/** The way to the decision that another way to travel tells which clinic is nearest. */
export function AdoptOption({ option }: { option: TravelOption }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button adopt" onClick={() => setOpen(true)}>
        {adoptWords.open}
      </button>
      {isOpen && createPortal(<AdoptDialog option={option} onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}

/** It changes what every page says is nearest, so it asks for who and why. */
function AdoptDialog({ option, onClose }: { option: TravelOption; onClose: () => void }) {
  const [by, setBy] = useState(lastName);
  const [why, setWhy] = useState('');
  const lacks = { by: !by.trim() && formWords.noDecider, why: !why.trim() && formWords.noWhy };
  const submission = useSubmission(lacks, async () => {
    rememberName(by);
    const body = { by: by.trim(), why: why.trim() };
    await postJson(apiUrl(`travel-options/${encodeURIComponent(option.id)}/adoption`), body);
    void renew();
  });
  const { faults } = submission;
  return (
    <DialogForm
      title={adoptWords.title(option.label)}
      submission={submission}
      action={adoptWords.decide}
      sending={adoptWords.sending}
      failed={adoptWords.failed}
      onClose={onClose}
    >
      <p>{adoptWords.note}</p>
      <TextField label={adoptWords.by} value={by} onChange={setBy} fault={faults.by} required />
      <TextField label={adoptWords.why} value={why} onChange={setWhy} fault={faults.why} lines={3} required />
    </DialogForm>
  );
}
