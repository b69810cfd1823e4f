import type { MouseEvent } from 'react';
import { formatAddress, type Address, type ChangeAddress } from '../choices/address';

interface Props {
  tabs: { job: string; label: string }[];
  label: string;
  address: Address;
  change: ChangeAddress;
}

/** The sides of a job, each a link. */
export function JobTabs({ tabs, label, address, change }: Props) {
  const go = (job: string) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ job });
  };
  return (
    <nav className="job-tabs" aria-label={label}>
      {tabs.map(({ job, label: text }) => (
        <a
          key={job}
          href={formatAddress({ ...address, job })}
          aria-current={address.job === job ? 'page' : undefined}
          onClick={go(job)}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
