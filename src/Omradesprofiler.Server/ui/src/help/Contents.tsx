import type { MouseEvent } from 'react';
import { formatAddress, type Address, type ChangeAddress } from '../choices/address';
import { isPlainClick } from '../ui/isPlainClick';
import { Marked } from '../ui/Marked';
import { helpWords, keyboardTexts, lawWords, texts } from '../words/help';
import { statementWords } from '../words/statement';
import { topicGroups, type Method, type Topic } from './topics';

interface Props {
  address: Address;
  change: ChangeAddress;
}

const groups = Object.entries(topicGroups) as [keyof typeof topicGroups, readonly Method[]][];

/** What there is help about, each a link. */
export function Contents({ address, change }: Props) {
  const link = (topic: Topic | '', text: string) => (
    <li key={topic}>
      <a
        href={formatAddress({ ...address, topic })}
        aria-current={(address.topic ?? '') === topic ? 'page' : undefined}
        onClick={(event: MouseEvent) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          change({ topic });
        }}
      >
        <Marked text={text} parts={lawWords} />
      </a>
    </li>
  );
  return (
    <nav className="help-contents" aria-label={helpWords.contents}>
      <ul>{link('', helpWords.all)}</ul>
      {groups.map(([group, topics]) => (
        <section key={group}>
          <h2>{helpWords.groups[group]}</h2>
          <ul>{topics.map(topic => link(topic, texts[topic].title))}</ul>
        </section>
      ))}
      <section>
        <h2>{helpWords.aboutPage}</h2>
        <ul>
          {link('tangentbord', keyboardTexts.title)}
          {link('tillganglighet', statementWords.title)}
        </ul>
      </section>
    </nav>
  );
}
