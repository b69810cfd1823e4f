import { useEffect, useRef, type MouseEvent } from 'react';
import { ApiError, getFile } from '../api/client';
import { useFresh } from '../api/useFresh';
import { useAddress } from '../choices/address';
import '../styles/serverPage.css';
import { isPlainClick } from '../ui/isPlainClick';
import { ErrorMessage, Message } from '../ui/Message';
import { saveFile } from '../ui/saveFile';
import { loginWords } from '../words/login';
import { words } from '../words/sv';
import { tellNoFile } from './noFile';

/** A page of its own server's, else what is wrong is told as to a program. */
const asPage = 'text/html, application/problem+json;q=0.9';

/** The address of a page that may be shown here, without the server's name; null for any other. */
function pageOf(text: string | undefined): string | null {
  if (!text || !URL.canParse(text, location.origin)) return null;
  const { origin, pathname, search } = new URL(text, location.origin);
  return origin === location.origin && /^\/(status|ogc)(\/|$)/.test(pathname) ? pathname + search : null;
}

const isHtml = (file: Blob) => file.type.startsWith('text/html');

/** The server's own pages, fetched as who is logged in: the address bar shows nobody's token, and neither do links. */
export default function ServerPage() {
  const [address, change] = useAddress();
  const page = pageOf(address.page);
  const { data: body, error, reload } = useFresh(page, getBody);
  const place = useRef<HTMLDivElement>(null);
  const title = body?.querySelector('h1')?.textContent ?? (page ? loginWords.page : loginWords.noPage);
  useEffect(() => {
    document.title = `${title} – ${words.product}`;
  }, [title]);
  useEffect(() => place.current?.replaceChildren(...(body ? [document.importNode(body, true)] : [])), [body]);
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    if (!link || new URL(link.href).origin !== location.origin) return;
    if (!isPlainClick(event)) return;
    event.preventDefault();
    const to = pageOf(link.href);
    getFile(link.href, asPage).then(
      ({ file, name }) => (to && isHtml(file) ? change({ page: to }) : saveFile(file, name)),
      (error: unknown) => (to ? change({ page: to }) : tellNoFile(error)),
    );
  };
  return (
    <main className="server-page" aria-busy={Boolean(page && !body && !error)}>
      {!body && <h1>{title}</h1>}
      {!page && <Message title={loginWords.noPage}>{loginWords.noPageAdvice}</Message>}
      {error && <ErrorMessage what={loginWords.pageFailed} error={error} retry={reload} />}
      <div ref={place} lang="sv" onClick={follow} />
    </main>
  );
}

/** What stands on a page of the server's; it is parsed, and nothing in it is run. */
const getBody = (page: string, signal: AbortSignal) => getFile(page, asPage, signal).then(bodyOf);

/**
 * The page's main part as a part of another page, which has a main part already. Only what the server says is a page is
 * read as one: what it answers programs holds names from files, as they were written there.
 */
async function bodyOf({ file }: { file: Blob }): Promise<Element> {
  const parsed = isHtml(file) ? new DOMParser().parseFromString(await file.text(), 'text/html') : null;
  const main = parsed?.querySelector('main');
  if (!main?.hasChildNodes()) throw new ApiError(loginWords.noPage, loginWords.noPageAdvice, null);
  const part = document.createElement('div');
  part.append(...main.children);
  return part;
}
