import { useState } from 'react';
import { apiUrl } from '../api/client';
import type { Login } from '../api/types';
import { useFresh } from '../api/useFresh';
import { formatAddress, useAddress } from '../choices/address';
import { Icon } from '../ui/Icon';
import { isPlainClick } from '../ui/isPlainClick';
import { loginWords } from '../words/login';

/** For those who look after the server. It is shown here: another window would not know who asks. */
const statusPage = { job: 'sida', page: '/status' };

/** Who is logged in, and the way in and out. Nothing where nobody logs in. */
export function LoginState() {
  const { data } = useFresh<Login>(apiUrl('login'));
  const [failed, setFailed] = useState(false);
  const [address, change] = useAddress();
  if (!data?.authority) return null;
  const { authority, clientId, scope, name, role, roleName } = data;
  const run = (what: (oidc: typeof import('./oidc')) => Promise<void>) => () => {
    setFailed(false);
    import('./oidc').then(what).catch(() => setFailed(true));
  };
  return (
    <div className="login">
      {name && (
        <p lang="sv">
          {name} <small>{roleName}</small>
        </p>
      )}
      <button
        type="button"
        onClick={run(oidc =>
          name ? oidc.logOut() : oidc.logIn({ authority, clientId: clientId ?? '', scope: scope ?? 'openid' }),
        )}
      >
        <Icon name="lock" />
        {name ? loginWords.logOut : loginWords.logIn}
      </button>
      {role === 'administrator' && (
        <a
          href={formatAddress({ ...address, ...statusPage })}
          onClick={event => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            change(statusPage);
          }}
        >
          {loginWords.status}
        </a>
      )}
      <p role="status">{failed && loginWords.failed}</p>
    </div>
  );
}
