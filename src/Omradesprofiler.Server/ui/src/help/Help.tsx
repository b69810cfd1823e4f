import { useEffect } from 'react';
import { useAddress } from '../choices/address';
import type { JobProps } from '../jobs';
import '../styles/help.css';
import { helpWords, keyboardTexts, texts } from '../words/help';
import { shellWords } from '../words/shell';
import { statementWords } from '../words/statement';
import { words } from '../words/sv';
import { Contents } from './Contents';
import { Keyboard } from './Keyboard';
import { MethodText } from './MethodText';
import { Statement } from './Statement';
import { Start } from './Start';
import { isMethod } from './topics';

/** How the page is used, how each method is read and what it cannot say; the accessibility statement. */
export default function Help({ snapshot }: JobProps) {
  const [address, change] = useAddress();
  const { topic } = address;
  const title = titleOf(topic);
  useEffect(() => {
    document.title = `${title} – ${words.product}`;
    document.querySelector('.help')?.scrollTo(0, 0);
  }, [title]);
  return (
    <div className="help" data-topic={topic}>
      <main className="help-text">
        {isMethod(topic) && (
          <MethodText topic={topic} text={texts[topic]} address={address} change={change} />
        )}
        {topic === 'tangentbord' && <Keyboard />}
        {topic === 'tillganglighet' && <Statement />}
        {title === helpWords.title && <Start snapshot={snapshot} address={address} change={change} />}
        {shellWords.swedishTexts && <p className="quiet">{shellWords.swedishTexts}</p>}
      </main>
      <Contents address={address} change={change} />
    </div>
  );
}

function titleOf(topic: string | undefined): string {
  if (isMethod(topic)) return texts[topic].title;
  if (topic === 'tangentbord') return keyboardTexts.title;
  return topic === 'tillganglighet' ? statementWords.title : helpWords.title;
}
