import type { Indicator, Snapshot } from '../api/types';
import type { Address, ChangeAddress } from '../choices/address';
import { JobTabs } from '../ui/JobTabs';
import { careWords } from '../words/care';
import { fundingWords } from '../words/funding';

export interface JobProps {
  snapshot: Snapshot;
  indicators: Indicator[];
  address: Address;
  change: ChangeAddress;
}

const tabs = [
  { job: 'vardcentraler', label: careWords.clinics },
  { job: 'ansvar', label: careWords.responsibility },
  { job: 'pengar', label: fundingWords.tab },
];

/** The sides of the job. */
export const SharingTabs = (props: Pick<JobProps, 'address' | 'change'>) => (
  <JobTabs {...props} tabs={tabs} label={careWords.tabs} />
);
