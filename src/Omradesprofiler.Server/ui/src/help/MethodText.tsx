import type { ReactNode } from 'react';
import { helpWords } from '../words/help';
import type { HelpText } from './text';

/** One method: what it is, how it is read, what it cannot say, and where it is described. */
export function MethodText({ title, text: { what, read, cannot, references } }: { title: string; text: HelpText }) {
  return (
    <article>
      <h1>{title}</h1>
      <p className="lead">{what}</p>
      <Part title={helpWords.read}>{read}</Part>
      <Part title={helpWords.cannot}>{cannot}</Part>
      <div className="references">
        <Part title={helpWords.references}>{references}</Part>
      </div>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="bulleted">
        {children.map((text, i) => (
          <li key={i}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
