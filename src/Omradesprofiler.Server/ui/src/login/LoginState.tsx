import { useState } from 'react';
import { apiUrl } from '../api/client';
import type { Login } from '../api/types';
import { useFresh } from '../api/useFresh';
import { Icon } from '../ui/Icon';
import { loginWords } from '../words/login';

/** Who is logged in, and the way in and out. Nothing where nobody logs in. */
export function LoginState() {
  const { data } = useFresh<Login>(apiUrl('login'));
  const [failed, setFailed] = useState(false);
  if (!data?.authority) return null;
  const { authority, clientId, scope, name, roleName } = data;
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
      <p role="status">{failed && loginWords.failed}</p>
    </div>
  );
}
