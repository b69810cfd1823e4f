import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './styles/index.css';
import { language } from './words/language';

document.documentElement.lang = language;

/** The authority's answer comes to a window of its own, which has nothing else to show. */
const isReturn =
  window.opener !== null && /[?&]state=/.test(location.search) && /[?&](code|error)=/.test(location.search);

if (isReturn) void import('./login/oidc').then(oidc => oidc.handBack());
else start();

function start() {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
