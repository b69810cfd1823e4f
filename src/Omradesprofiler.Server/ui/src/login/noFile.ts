import { toApiError } from '../api/client';
import { loginWords } from '../words/login';

/** A link whose file was fetched for who is logged in has no place of its own to say that it could not be. */
export function tellNoFile(error: unknown) {
  const { title, detail } = toApiError(error);
  alert(`${loginWords.noFile}\n\n${title}. ${detail}`);
}
