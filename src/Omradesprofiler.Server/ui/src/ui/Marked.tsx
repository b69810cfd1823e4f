import { swedish } from './swedish';

interface Props {
  text: string;
  /** The pieces of it that the server has written, or that somebody has named. */
  parts: readonly (string | null | undefined)[];
}

/** A text of the page with something Swedish in it: a voice reads each in its own language. */
export function Marked({ text, parts }: Props) {
  const found = 'lang' in swedish ? parts.filter(one => one && text.includes(one)) : [];
  const part = found.toSorted((a, b) => b!.length - a!.length)[0];
  if (!part) return text;
  const at = text.indexOf(part);
  return (
    <>
      {text.slice(0, at)}
      <span {...swedish}>{part}</span>
      <Marked text={text.slice(at + part.length)} parts={parts} />
    </>
  );
}
