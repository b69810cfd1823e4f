import { swedish } from '../ui/swedish';
import { siteWords } from '../words/siting';

interface Props {
  /** What the numbers are, of when, and from where. */
  parts: string[];
  method: string[];
}

/** Always under the picture; how it was worked out is one press away. */
export function SourceLine({ parts, method }: Props) {
  return (
    <>
      <p {...swedish}>{parts.filter(Boolean).map(sentence).join(' ')}</p>{' '}
      <details>
        <summary>{siteWords.method}</summary>
        <dl>
          {method.filter(Boolean).map(text => (
            <dd key={text} {...swedish}>
              {text}
            </dd>
          ))}
        </dl>
      </details>
    </>
  );
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
