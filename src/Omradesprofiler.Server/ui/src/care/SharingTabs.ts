import type { Indicator, Snapshot } from '../api/types';
import type { Address, ChangeAddress } from '../choices/address';
import { careWords } from '../words/care';
import { fundingWords } from '../words/funding';

export interface JobProps {
  snapshot: Snapshot;
  indicators: Indicator[];
  address: Address;
  change: ChangeAddress;
}

/** The sides of the job. */
export const sharingTabs = [
  { job: 'vardcentraler', label: careWords.clinics },
  { job: 'ansvar', label: careWords.responsibility },
  { job: 'pengar', label: fundingWords.tab },
];
