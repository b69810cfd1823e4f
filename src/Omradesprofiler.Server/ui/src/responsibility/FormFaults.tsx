import { formWords } from '../words/form';
import { Faults } from './Faults';
import type { Submission } from './useSubmission';

interface Props {
  /** What could not be done, where the server said no. */
  what: string;
  submission: Submission;
}

/** Before a form's button: all that is to be mended, or why the server said no. */
export function FormFaults({ what, submission: { faults, error } }: Props) {
  const texts = Object.values(faults);
  if (texts.length === 0) return error && <Faults what={what} error={error} />;
  return (
    <div className="faults" role="alert">
      <p className="message-title">{formWords.mend(texts.length)}</p>
      <ul>
        {texts.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
