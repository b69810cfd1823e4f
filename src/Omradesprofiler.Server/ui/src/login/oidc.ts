import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { getFile } from '../api/client';
import { beginAnew } from '../api/freshness';
import { saveFile } from '../ui/saveFile';
import { tellNoFile } from './noFile';
import { isLoggedIn, keepToken } from './session';

/** Who logs people in, as the server says it. */
export interface Authority {
  authority: string;
  clientId: string;
  scope: string;
}

const home = `${location.origin}/`;
let manager: UserManager | undefined;

/** Nothing is kept in the browser's storage: the window that logs in hands its answer to this one. */
const inMemory = () => new WebStorageStateStore({ store: new InMemoryWebStorage() });

const managerOf = ({ authority, clientId, scope }: Authority) => {
  const made = new UserManager({
    authority,
    client_id: clientId,
    scope,
    redirect_uri: home,
    post_logout_redirect_uri: home,
    popup_redirect_uri: home,
    userStore: inMemory(),
    stateStore: inMemory(),
    automaticSilentRenew: true,
    monitorSession: false,
  });
  made.events.addUserLoaded(user => keepToken(user.access_token));
  made.events.addAccessTokenExpired(() => {
    keepToken(null);
    beginAnew();
  });
  return made;
};

/** Opens the window to log in with (authorization code with PKCE), and begins the page anew as who has done so. */
export async function logIn(who: Authority) {
  manager ??= managerOf(who);
  const user = await manager.signinPopup();
  keepToken(user.access_token);
  beginAnew();
}

/** A link shows nobody's token: who is logged in has the file fetched. */
document.addEventListener('click', event => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[download]');
  if (!link || !isLoggedIn() || new URL(link.href).origin !== location.origin) return;
  event.preventDefault();
  getFile(link.href).then(({ file, name }) => saveFile(file, name), tellNoFile);
});

/** Forgets the token here, and has the authority forget who it was, where it can. */
export async function logOut() {
  keepToken(null);
  const canEnd = await manager?.metadataService.getEndSessionEndpoint().catch(() => undefined);
  if (canEnd) await manager!.signoutRedirect();
  else {
    await manager?.removeUser();
    beginAnew();
  }
}

/** In the window that logged in: hands the answer to the page that opened it, and closes. */
export const handBack = () =>
  new UserManager({
    authority: home,
    client_id: '',
    redirect_uri: home,
    userStore: inMemory(),
    stateStore: inMemory(),
  }).signinPopupCallback();
