import { problemWords } from '../words/sv';

/** What went wrong, in words for the reader. */
export class ApiError extends Error {
  constructor(
    readonly title: string,
    readonly detail: string,
    readonly status: number | null,
  ) {
    super(title);
  }
}

const answers = new Map<string, unknown>();
const mostAnswers = 100;

/** What has already been fetched: an answer belongs to an immutable snapshot, so it never grows old on the page. */
export const known = <T>(url: string): T | undefined => answers.get(url) as T | undefined;

/** Another snapshot is in force: what was answered before holds no longer. */
export const forgetAnswers = () => answers.clear();

export async function getJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await send(url, signal);
  if (!response.ok) throw await asError(response);
  const body = (await response.json()) as T;
  answers.set(url, body);
  if (answers.size > mostAnswers) answers.delete(oldestSpare());
  return body;
}

/** The snapshot and the catalogue came first and are always needed. */
const oldestSpare = () => [...answers.keys()].find(url => !/\/(snapshot|indicators)$/.test(url))!;

async function send(url: string, signal: AbortSignal) {
  try {
    return await fetch(url, { signal, headers: { Accept: 'application/json' } });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError(problemWords.offline, problemWords.offlineAdvice, null);
  }
}

async function asError(response: Response) {
  const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
  return new ApiError(problem.title ?? problemWords.unknown, problem.detail ?? '', response.status);
}

/** An address under the API; parameters that are null or undefined are left out. */
export function apiUrl(path: string, query: Record<string, string | number | null | undefined> = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const search = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]));
  return `/api/v1/${path}${pairs.length > 0 ? `?${search}` : ''}`;
}
