import { useEffect, useRef, useState, type FormEvent } from 'react';
import { toApiError, type ApiError } from '../api/client';

/** What each field lacks, in the order of the fields; nothing where it is as it should be. */
type Lacks = Record<string, string | false | null>;

/**
 * A form that is checked here and not by the browser, which would speak its own language and tell one fault at a time:
 * when it is sent all that is wrong is told, each fault until it is mended, and the first such field has the focus.
 */
export function useSubmission(lacks: Lacks, send: () => Promise<unknown>) {
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  const [state, setState] = useState<'ready' | 'sending' | 'sent' | ApiError>('ready');
  const faults = Object.fromEntries(Object.entries(lacks).flatMap(([field, text]) => (text ? [[field, text]] : [])));
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(faults).length > 0) {
      setState('ready');
      setRefusals(n => n + 1);
      return;
    }
    setState('sending');
    send().then(
      () => setState('sent'),
      (error: unknown) => setState(toApiError(error)),
    );
  };
  return {
    form: { ref: form, noValidate: true, onSubmit },
    faults: refusals > 0 ? faults : {},
    isSending: state === 'sending',
    isSent: state === 'sent',
    error: typeof state === 'object' ? state : null,
  };
}

export type Submission = ReturnType<typeof useSubmission>;
