import { useEffect, useState } from 'react';
import type { Assigned, MovesAnswer, Proposal } from '../api/responsibility';
import { apiUrl, postJson, toApiError, type ApiError } from '../api/client';
import { Icon } from '../ui/Icon';
import { Picker, type ChoiceGroup } from '../ui/Picker';
import { number } from '../words/numbers';
import { formWords } from '../words/form';
import { phrases } from '../words/phrases';
import { distance, moveText, nameOf, priceText, shareWords } from '../words/responsibility';
import { Faults } from './Faults';
import { TextField } from './fields';
import { FormFaults } from './FormFaults';
import { useSubmission } from './useSubmission';
import { lastName, rememberName } from './who';

interface Props {
  proposal: Proposal;
  row: Assigned;
  tried: string | null;
  onTry: (clinic: string | null) => void;
  onMoved: () => void;
  onClose: () => void;
}

/** One area: why it has its clinic, the next best, and what another would cost, told before it is done. */
export function AreaMove({ proposal, row, tried, onTry, onMoved, onClose }: Props) {
  const { effect, error, isAsking } = useEffectOf(proposal, row, tried);
  return (
    <section className="panel-section area-move" aria-labelledby="area-title">
      <div className="area-head">
        <div>
          <p className="eyebrow">{shareWords.chosenArea}</p>
          <h3 id="area-title">{row.area.label}</h3>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={shareWords.closeArea}
          title={shareWords.closeArea}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <p>
        <strong>{nameOf(proposal, row.careCenter)}</strong>, {distance(row.meters)} ·{' '}
        {phrases.people(number(row.people))}
      </p>
      <p>{row.text}</p>
      {row.runnerUp && (
        <p className="quiet">
          {phrases.runnerUp(nameOf(proposal, row.runnerUp), priceText(row))}
        </p>
      )}
      {proposal.result?.preview ? null : (
        <>
          <Picker
            label={shareWords.move}
            value={tried ?? ''}
            groups={groupsOf(proposal, row)}
            onChange={clinic => onTry(clinic || null)}
          />
          <div role="status" className="move-effect">
            {isAsking && <p className="quiet">{shareWords.trying}</p>}
            {error && <Faults what={shareWords.move} error={error} />}
            {effect && <Effect effect={effect} row={row} />}
          </div>
          {effect && tried && (
            <MoveForm proposal={proposal} row={row} clinic={tried} onMoved={onMoved} onTry={onTry} />
          )}
        </>
      )}
    </section>
  );
}

function groupsOf(proposal: Proposal, { careCenter, runnerUp, nearest, today }: Assigned): ChoiceGroup[] {
  const near = [...new Set([runnerUp, nearest, today])].filter(id => id !== null && id !== careCenter) as string[];
  const others = proposal.careCenters
    .filter(({ code }) => code !== careCenter && !near.includes(code))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  return [
    { title: '', choices: [{ id: '', label: shareWords.movePick }] },
    { title: shareWords.nearAtHand, choices: near.map(id => ({ id, label: nameOf(proposal, id) })) },
    { title: shareWords.others, choices: others.map(({ code, name }) => ({ id: code, label: name })) },
  ].filter(group => group.choices.length > 0);
}

/** Asks what the move would do, without doing it. */
function useEffectOf(proposal: Proposal, row: Assigned, clinic: string | null) {
  const [answer, setAnswer] = useState<{ clinic: string; effect?: MovesAnswer; error?: ApiError }>();
  const { id, version } = proposal;
  useEffect(() => {
    if (!clinic || clinic === row.careCenter) return;
    const abort = new AbortController();
    const body = { version: version.version, moves: [{ area: row.area.code, careCenter: clinic }], save: false };
    postJson<MovesAnswer>(apiUrl(`responsibilities/${id}/moves`), body, abort.signal)
      .then(effect => setAnswer({ clinic, effect }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setAnswer({ clinic, error: toApiError(error) });
      });
    return () => abort.abort();
  }, [id, version.version, row.area.code, row.careCenter, clinic]);
  const current = clinic !== null && answer?.clinic === clinic ? answer : undefined;
  const isAsking = clinic !== null && clinic !== row.careCenter && !current;
  return { effect: current?.effect, error: current?.error, isAsking };
}

function Effect({ effect, row }: { effect: MovesAnswer; row: Assigned }) {
  return (
    <>
      <p>{moveText(effect, row)}</p>
      {effect.made.length === 0 ? (
        <p>
          <Icon name="check" /> {shareWords.noBreak}
        </p>
      ) : (
        <div className="faults">
          <p className="message-title">{shareWords.breaks}</p>
          <ul>
            {effect.made.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {effect.mended.length > 0 && (
        <p>
          {shareWords.mends}: {effect.mended.map(one => one.text).join(' ')}
        </p>
      )}
    </>
  );
}

interface FormProps {
  proposal: Proposal;
  row: Assigned;
  clinic: string;
  onMoved: () => void;
  onTry: (clinic: string | null) => void;
}

/** Doing it makes a new version, with who and why. */
function MoveForm({ proposal, row, clinic, onMoved, onTry }: FormProps) {
  const [by, setBy] = useState(lastName);
  const [why, setWhy] = useState('');
  const submission = useSubmission({ by: !by.trim() && formWords.noBy }, async () => {
    rememberName(by);
    await postJson<MovesAnswer>(apiUrl(`responsibilities/${proposal.id}/moves`), {
      version: proposal.version.version,
      moves: [{ area: row.area.code, careCenter: clinic }],
      by: by.trim(),
      ...(why.trim() ? { why: why.trim() } : {}),
      save: true,
    });
    onTry(null);
    onMoved();
  });
  return (
    <form className="choices" aria-label={shareWords.moveNow} {...submission.form}>
      <TextField
        label={shareWords.by}
        hint={shareWords.byHint}
        value={by}
        onChange={setBy}
        fault={submission.faults.by}
        required
      />
      <TextField label={shareWords.moveWhy} value={why} onChange={setWhy} />
      <FormFaults what={shareWords.moveNow} submission={submission} />
      <button type="submit" className="button button-main" disabled={submission.isSending}>
        {shareWords.moveNow}
      </button>
    </form>
  );
}
