import type { MouseEvent } from 'react';
import { formatAddress, useAddress } from '../choices/address';
import { isPlainClick } from '../ui/isPlainClick';
import { shellWords } from '../words/shell';
import type { Topic } from './topics';

interface Props {
  topic: Topic;
  /** What the help is about, where several links stand near each other. */
  about?: string;
}

/**
 * The way from where a method is used to how it is read. The choices stay in the address, so that Back leads back to
 * them.
 */
export function HelpLink({ topic, about }: Props) {
  const [address, change] = useAddress();
  const to = { job: 'hjalp', topic };
  const go = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    change(to);
  };
  return (
    <a className="help-link" href={formatAddress({ ...address, ...to })} onClick={go}>
      {shellWords.howToRead}
      {about && <span className="visually-hidden">: {about}</span>}
    </a>
  );
}
