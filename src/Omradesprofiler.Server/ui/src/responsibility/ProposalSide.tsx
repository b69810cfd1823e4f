import type { Proposal, ProposalList } from '../api/responsibility';
import type { Care } from '../care/useCare';
import type { ChangeAddress } from '../choices/address';
import { Icon } from '../ui/Icon';
import { Picker } from '../ui/Picker';
import { phrases } from '../words/phrases';
import { settingTexts, shareWords } from '../words/responsibility';

interface Props {
  proposal: Proposal | undefined;
  care: Care | null;
  list: ProposalList | undefined;
  beside: string | undefined;
  change: ChangeAddress;
}

/** The way back, what was asked for, and what to hold the proposal against. */
export function ProposalSide({ proposal, care, list, beside, change }: Props) {
  const others = (list?.responsibilities ?? []).filter(
    one => one.id !== proposal?.id && one.newest.summary?.meanMeters != null,
  );
  const nameOf = (id: string) => care?.geographies.find(one => one.id === id)?.name ?? id;
  return (
    <>
      <button type="button" className="link back-link" onClick={() => change({ proposal: '', beside: '' })}>
        <Icon name="back" /> {shareWords.back}
      </button>
      {proposal && (
        <section aria-labelledby="settings-title">
          <h2 id="settings-title" className="panel-title">
            {shareWords.settings}
          </h2>
          <ul className="setting-list">
            {settingTexts(proposal.request, nameOf).map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {proposal.notes.map(note => (
            <p key={note} className="field-note">
              {note}
            </p>
          ))}
        </section>
      )}
      {others.length > 0 && proposal?.result && (
        <Picker
          label={shareWords.compare}
          value={beside ?? ''}
          onChange={id => change({ beside: id })}
          groups={[
            { title: '', choices: [{ id: '', label: shareWords.compareNone }] },
            {
              title: shareWords.proposals,
              choices: others.map(one => ({ id: String(one.id), label: `${one.name} ${phrases.nr(one.id)}` })),
            },
          ]}
        />
      )}
    </>
  );
}
