import { siteWords } from '../words/siting';

/** That no placement keeps the rules, and which of them clash. */
export function Refusal({ text }: { text: string }) {
  return (
    <div className="faults" role="alert">
      <p className="message-title">{siteWords.refused}</p>
      <p>{text}</p>
    </div>
  );
}
