import type { MouseEvent } from 'react';
import { formatAddress, type Address, type ChangeAddress } from '../choices/address';
import { HelpLink } from '../help/HelpLink';
import type { Topic } from '../help/topics';
import { isPlainClick } from './isPlainClick';

interface Props {
  tabs: { job: string; label: string }[];
  label: string;
  address: Address;
  change: ChangeAddress;
}

const topicOf: Record<string, Topic> = {
  tillganglighet: 'restider',
  placera: 'placering',
  scenarier: 'placering',
  vardcentraler: 'vardcentraler',
  ansvar: 'ansvar',
  pengar: 'pengar',
  mal: 'mal',
  insatser: 'insatser',
  resurser: 'resurser',
  kostnader: 'kostnader',
  turlistor: 'turlistor',
  egna: 'egna-uppgifter',
  omrade: 'eget-omrade',
};

/** The sides of a job, each a link, and how the one that is open is read. */
export function JobTabs({ tabs, label, address, change }: Props) {
  const go = (job: string) => (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    change({ job });
  };
  const topic = topicOf[address.job ?? ''];
  return (
    <>
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
      {topic && <HelpLink topic={topic} />}
    </>
  );
}
