import type { MouseEvent } from 'react';
import type { Indicator, Snapshot } from '../api/types';
import { formatAddress, type Address, type ChangeAddress } from '../choices/address';
import { careWords } from '../words/care';

export interface JobProps {
  snapshot: Snapshot;
  indicators: Indicator[];
  address: Address;
  change: ChangeAddress;
}

const tabs = [
  { job: 'vardcentraler', label: careWords.clinics },
  { job: 'ansvar', label: careWords.responsibility },
] as const;

/** The two sides of the job, each a link. */
export function SharingTabs({ address, change }: Pick<JobProps, 'address' | 'change'>) {
  const go = (job: string) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ job });
  };
  return (
    <nav className="job-tabs" aria-label={careWords.tabs}>
      {tabs.map(({ job, label }) => (
        <a
          key={job}
          href={formatAddress({ ...address, job })}
          aria-current={address.job === job ? 'page' : undefined}
          onClick={go(job)}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
