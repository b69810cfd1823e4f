import type { MouseEvent } from 'react';
import { formatAddress, type Address, type ChangeAddress } from '../choices/address';
import { isPlainClick } from '../ui/isPlainClick';
import { Marked } from '../ui/Marked';
import { helpWords, lawWords, opensWords } from '../words/help';
import type { HelpText } from './text';
import { usedAt, type Method } from './topics';

interface Props {
  topic: Method;
  text: HelpText;
  address: Address;
  change: ChangeAddress;
}

/** One method: what it is, where it is used, how it is read, what it cannot say, and where it is described. */
export function MethodText({ topic, text: { title, what, read, cannot, references }, address, change }: Props) {
  return (
    <article>
      <h1>
        <Marked text={title} parts={lawWords} />
      </h1>
      <p className="lead">
        <Marked text={what} parts={lawWords} />
      </p>
      <OpenLink topic={topic} address={address} change={change} />
      <Part title={helpWords.read}>{read}</Part>
      <Part title={helpWords.cannot}>{cannot}</Part>
      <div className="references" translate="no">
        <Part title={helpWords.references}>{references}</Part>
      </div>
    </article>
  );
}

/** What was chosen there before is still in the address. */
function OpenLink({ topic, address, change }: Omit<Props, 'text'>) {
  const to = { job: '', show: '', view: '', topic: '', ...usedAt[topic] };
  const go = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    change(to);
  };
  return (
    <p>
      <a className="button" href={formatAddress({ ...address, ...to })} onClick={go}>
        {opensWords[topic]}
      </a>
    </p>
  );
}

function Part({ title, children }: { title: string; children: string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="bulleted">
        {children.map(text => (
          <li key={text}>
            <Marked text={text} parts={lawWords} />
          </li>
        ))}
      </ul>
    </section>
  );
}
