import { Suspense, useCallback, useMemo, useState } from 'react';
import type { Indicator, Snapshot } from './api/types';
import { apiUrl } from './api/client';
import { useRenewal } from './api/freshness';
import { useResource } from './api/useResource';
import { useAddress } from './choices/address';
import { jobOf, views } from './jobs';
import { LoginState } from './login/LoginState';
import { Boundary } from './notices/Boundary';
import { FirstVisit } from './notices/FirstVisit';
import { GoneNotices } from './notices/GoneNotices';
import { OfflineBanner } from './notices/OfflineBanner';
import { ErrorMessage, Message } from './ui/Message';
import { Rail } from './ui/Rail';
import { SkipLink, useFocusAfterJump } from './ui/SkipLink';
import { namedIndicators } from './words/indicators';
import { problemWords, words } from './words/sv';

/** The page, begun anew when the server has another snapshot. */
export function App() {
  const [generation, setGeneration] = useState(0);
  useRenewal(useCallback(() => setGeneration(n => n + 1), []));
  return <Page key={generation} />;
}

/** Fetches what every view needs, and says so while there is nothing to show. */
function Page() {
  const snapshot = useResource<Snapshot>(apiUrl('snapshot'));
  const catalog = useResource<{ indicators: Indicator[] }>(apiUrl('indicators'));
  const failed = [snapshot, catalog].find(resource => resource.error);

  if (snapshot.data && catalog.data) {
    return catalog.data.indicators.length > 0 ? (
      <Jobs snapshot={snapshot.data} catalog={catalog.data.indicators} />
    ) : (
      <Notice>
        <Message title={words.emptySnapshot}>{words.emptySnapshotAdvice}</Message>
      </Notice>
    );
  }
  if (failed?.error) {
    const retry = () => [snapshot, catalog].filter(resource => resource.error).forEach(resource => resource.retry());
    return (
      <Notice>
        <ErrorMessage what={problemWords.snapshot} error={failed.error} retry={retry} />
      </Notice>
    );
  }
  return (
    <Notice>
      <p role="status" className="quiet">
        {words.loading}
      </p>
    </Notice>
  );
}

/** What makes another page of the same job: its list and each thing in it. */
const places = ['job', 'topic', 'intervention', 'proposal', 'siting', 'schedule', 'cost', 'report', 'page'] as const;

/** The job that the address is about, beside the way to the others. */
function Jobs({ snapshot, catalog }: { snapshot: Snapshot; catalog: Indicator[] }) {
  const indicators = useMemo(() => namedIndicators(catalog), [catalog]);
  const [address, change] = useAddress();
  const job = jobOf(address);
  const View = views[job];
  useFocusAfterJump(places.map(key => address[key] ?? '').join('/'));
  return (
    <div className="jobs">
      <SkipLink />
      <Rail address={address} indicators={indicators} change={change} />
      <div className="notices" id="innehall">
        <OfflineBanner />
        <GoneNotices address={address} change={change} snapshot={snapshot} indicators={indicators} />
        <FirstVisit address={address} change={change} />
      </div>
      <Boundary of={job}>
        <Suspense fallback={<Waiting />}>
          <View snapshot={snapshot} indicators={indicators} />
        </Suspense>
      </Boundary>
    </div>
  );
}

/** A part of the page is being fetched. */
const Waiting = () => (
  <main className="job-wait quiet" aria-busy="true">
    <h1>{words.loading}</h1>
  </main>
);

function Notice({ children }: { children: React.ReactNode }) {
  return (
    <main className="notice">
      <h1 className="brand">{words.product}</h1>
      {children}
      <LoginState />
    </main>
  );
}
