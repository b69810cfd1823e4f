import type { Snapshot } from '../api/types';
import { formatAddress, type Address, type ChangeAddress } from '../choices/address';
import { waysIn } from '../notices/ways';
import { FictionalMark } from '../ui/Brand';
import { isPlainClick } from '../ui/isPlainClick';
import { helpWords } from '../words/help';

interface Props {
  snapshot: Snapshot;
  address: Address;
  change: ChangeAddress;
}

/** What the page is for, a sentence a job, each a way in. */
export function Start({ snapshot, address, change }: Props) {
  return (
    <>
      <FictionalMark snapshot={snapshot} />
      <h1>{helpWords.title}</h1>
      <p className="lead">{helpWords.intro}</p>
      <h2>{helpWords.jobs}</h2>
      <ul className="ways">
        {waysIn().map(({ name, text, part }) => {
          const to = { topic: '', ...part };
          return (
            <li key={name}>
              <a
                href={formatAddress({ ...address, ...to })}
                onClick={event => {
                  if (!isPlainClick(event)) return;
                  event.preventDefault();
                  change(to);
                }}
              >
                {name}
              </a>
              <span>{text}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
