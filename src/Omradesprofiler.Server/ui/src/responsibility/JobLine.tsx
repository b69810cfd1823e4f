import { phrases } from '../words/phrases';
import { gapText, jobText, shareWords } from '../words/responsibility';
import type { useJob } from './useJob';

interface Props {
  work: ReturnType<typeof useJob>;
  isPreview: boolean;
  gap: number | null | undefined;
  /** How the work is asked for anew, where it ended without an answer. */
  again: string;
}

/** What is seen is a preview, how far the whole has come, and what happens where the server no longer answers. */
export function JobLine({ work, isPreview, gap, again }: Props) {
  const { job, isOpen, isSilent, cancel } = work;
  const hasEndedBadly = job?.state === 'failed' || job?.state === 'cancelled';
  if (!isPreview && !isOpen && !hasEndedBadly) return null;
  return (
    <section className="panel-section job-line" role="status">
      {isPreview && (
        <p>
          <strong className="preview-mark">{shareWords.preview}</strong>{' '}
          {gap !== undefined && gap !== null && phrases.isProven(gapText(gap))}
          {isOpen && shareWords.previewNote}
        </p>
      )}
      {isOpen && isSilent && (
        <div className="faults">
          <p className="message-title">{shareWords.silent}</p>
          <p>{shareWords.silentNote}</p>
        </div>
      )}
      {job && !isSilent && (isOpen || hasEndedBadly) && <p>{jobText(job)}</p>}
      {isOpen && !isSilent && (job?.attempts ?? 0) > 1 && <p>{shareWords.begunAgain}</p>}
      {hasEndedBadly && <p>{again}</p>}
      {isOpen && (
        <div className="job-progress">
          <progress
            max={1}
            value={job?.state === 'running' && !isSilent ? job.progress : undefined}
            aria-label={shareWords.solving}
          />
          <button type="button" className="button" disabled={job?.cancelAsked || isSilent} onClick={cancel}>
            {shareWords.cancel}
          </button>
        </div>
      )}
    </section>
  );
}
