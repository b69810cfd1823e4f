import { bearerTo } from '../login/session';
import { reportAnswered, reportRefused, reportSilent } from '../notices/events';
import { problemWords } from '../words/sv';

/** What went wrong, in words for the reader. */
export class ApiError extends Error {
  constructor(
    readonly title: string,
    readonly detail: string,
    readonly status: number | null,
    /** Each thing that is wrong, where there are several. */
    readonly faults: string[] = [],
    /** Where in what was asked each of them lies. */
    readonly places: string[] = [],
  ) {
    super(title);
  }
}

/** Whatever was thrown, as something that can be told. */
export const toApiError = (error: unknown) =>
  error instanceof ApiError ? error : new ApiError(problemWords.unknown, String(error), null);

const answers = new Map<string, unknown>();
const mostAnswers = 100;

/** What has already been fetched: an answer belongs to an immutable snapshot, so it never grows old on the page. */
export const known = <T>(url: string): T | undefined => answers.get(url) as T | undefined;

/** Another snapshot is in force: what was answered before holds no longer. */
export const forgetAnswers = () => answers.clear();

export async function getJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const body = await ask<T>(url, { signal });
  answers.set(url, body);
  if (answers.size > mostAnswers) answers.delete(oldestSpare());
  return body;
}

/** What may be another the next time: how far a job has come, what was decided. */
export const getFresh = <T>(url: string, signal: AbortSignal) => ask<T>(url, { signal, cache: 'no-store' });

/** Asks for something to be made or done. */
export const postJson = <T>(url: string, body: unknown, signal?: AbortSignal) =>
  ask<T>(url, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });

/** Sends a form, with a file in it. */
export const postForm = <T>(url: string, body: FormData, signal?: AbortSignal) =>
  ask<T>(url, { method: 'POST', body, signal: signal ?? null });

/** The same, where the answer is a file; a text that is sent is JSON. */
export async function postForFile(url: string, body: FormData | string): Promise<Blob> {
  const isText = typeof body === 'string';
  const response = await send(url, {
    method: 'POST',
    body,
    ...(isText && { headers: { 'Content-Type': 'application/json' } }),
  });
  if (!response.ok) throw await asError(response);
  return response.blob();
}

/** What an address answers as a file, with the name that the server gives it. */
export async function getFile(
  url: string,
  accept = '*/*',
  signal?: AbortSignal,
): Promise<{ file: Blob; name: string }> {
  const response = await send(url, { headers: { Accept: accept }, signal: signal ?? null });
  if (!response.ok) throw await asError(response);
  const name = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { file: await response.blob(), name: name ?? url.split(/[/?]/).at(-2) ?? 'fil' };
}

async function ask<T>(url: string, request: RequestInit): Promise<T> {
  const response = await send(url, request);
  if (response.status === 404 || response.status === 400) reportRefused(url);
  if (!response.ok) throw await asError(response);
  return (await response.json()) as T;
}

/** The snapshot and the catalogue came first and are always needed. */
const oldestSpare = () => [...answers.keys()].find(url => !/\/(snapshot|indicators)$/.test(url))!;

async function send(url: string, request: RequestInit) {
  try {
    const headers = { Accept: 'application/json', ...(request.headers as Record<string, string>), ...bearerTo(url) };
    const response = await fetch(url, { ...request, headers });
    (isFromBetween(response) ? reportSilent : reportAnswered)();
    return response;
  } catch (error) {
    if (request.signal?.aborted) throw error;
    reportSilent();
    throw new ApiError(problemWords.offline, problemWords.offlineAdvice, null);
  }
}

/** A proxy answers for a server that does not. */
const isFromBetween = ({ status }: Response) => status === 502 || status === 504;

interface Problem {
  title?: string;
  detail?: string;
  faults?: { place?: string; text?: string; message?: string }[];
}

async function asError(response: Response) {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const faults = (problem.faults ?? []).map(fault => fault.text ?? fault.message ?? '').filter(Boolean);
  const places = (problem.faults ?? []).flatMap(({ place }) => place ?? []);
  return new ApiError(problem.title ?? problemWords.unknown, problem.detail ?? '', response.status, faults, places);
}

/** An address under the API; parameters that are null or undefined are left out. */
export function apiUrl(path: string, query: Record<string, string | number | null | undefined> = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const search = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]));
  return `/api/v1/${path}${pairs.length > 0 ? `?${search}` : ''}`;
}
