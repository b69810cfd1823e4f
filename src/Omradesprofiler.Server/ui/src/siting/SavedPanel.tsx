import type { Siting } from '../api/siting';
import type { Address, ChangeAddress } from '../choices/address';
import { Faults } from '../responsibility/Faults';
import { JobLine } from '../responsibility/JobLine';
import { siteWords } from '../words/siting';
import { ComparedPart } from './ComparedPart';
import { PickedNote } from './PickedNote';
import { Refusal } from './Refusal';
import { ResultPanel } from './ResultPanel';
import type { Saved } from './useSaved';

interface Props {
  saved: Saved;
  siting: Siting;
  address: Address;
  change: ChangeAddress;
}

/** Where it is saved, how far its work has come, the comparison where there is one, and what it comes to. */
export function SavedPanel({ saved, siting, address, change }: Props) {
  const { work, compared, question, pick, reach } = saved;
  const { result, refusal, snapshotText } = siting;
  return (
    <>
      {!compared.data && (
        <p className="panel-note">
          {siteWords.savedAs(String(siting.id))}{' '}
          <button type="button" className="link" onClick={() => change({ siting: '', beside: '', site: '' })}>
            {siteWords.list}
          </button>
          .
        </p>
      )}
      <JobLine work={work} isPreview={false} gap={null} again={siteWords.runAgain} />
      {snapshotText && <p className="panel-note">{snapshotText}</p>}
      {refusal && <Refusal text={refusal.text} />}
      {compared.error && <Faults what={siteWords.compare} error={compared.error} />}
      {compared.data && <ComparedPart comparison={compared.data} />}
      {compared.data && (
        <h3 className="panel-section compared-whose">{siteWords.alone(compared.data.a.name)}</h3>
      )}
      {result && (
        <ResultPanel
          result={result}
          existing={question.existing}
          picked={address.site}
          onPick={pick}
          pickedNote={<PickedNote reach={reach} />}
        />
      )}
    </>
  );
}
