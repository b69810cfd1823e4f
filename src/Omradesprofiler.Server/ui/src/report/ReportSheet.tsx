import { useEffect, useRef, type ReactNode } from 'react';
import '../styles/report.css';
import '../styles/reportTables.css';
import type { Snapshot } from '../api/types';
import { FictionalMark } from '../ui/Brand';
import { Marked } from '../ui/Marked';
import { reportWords, pageFootText } from '../words/report';
import { words } from '../words/sv';
import { usePageBoxes } from './usePageBoxes';
import { useReady } from './useReady';

interface Props {
  snapshot: Snapshot;
  kind: string;
  title: string;
  /** What of, which division, where. */
  lead?: ReactNode;
  /** Where the map of the same is. */
  back: string;
  /** What is chosen of it. */
  tools?: ReactNode;
  children: ReactNode;
}

/** One printable page after another: heads and feet, the buttons that do not print, and the sign that all is there. */
export function ReportSheet({ snapshot, kind, title, lead, back, tools, children }: Props) {
  const page = useRef<HTMLElement>(null);
  const date = new Date().toLocaleDateString('sv-SE');
  const foot = pageFootText(snapshot.title, snapshot.snapshot, date);
  usePageBoxes(`${words.product} · ${kind}`, title, foot);
  useReady(page);
  useTitle(title);
  return (
    <main className="report-page" ref={page}>
      <nav className="report-tools" aria-label={reportWords.tools}>
        <a className="button" href={back}>
          {reportWords.back}
        </a>
        <button type="button" className="button" onClick={() => print()}>
          {reportWords.print}
        </button>
      </nav>
      {tools && <div className="report-tools">{tools}</div>}
      <article className="report" aria-labelledby="report-title">
        <header className="report-head">
          <p className="eyebrow">
            {words.product} · {kind} <FictionalMark snapshot={snapshot} />
          </p>
          <h1 id="report-title">{title}</h1>
          {lead}
        </header>
        {children}
        <footer className="report-foot">
          <p>
            <Marked text={foot} parts={[snapshot.title]} />
          </p>
          {snapshot.fictional && <p>{reportWords.fictional}</p>}
        </footer>
      </article>
    </main>
  );
}

/** What the browser and the PDF call the document. */
function useTitle(title: string) {
  useEffect(() => {
    const before = document.title;
    document.title = `${title} – ${words.product}`;
    return () => {
      document.title = before;
    };
  }, [title]);
}

/** A part of the report under its heading. */
export function Part({ title, children, breaks }: { title: string; children: ReactNode; breaks?: boolean }) {
  return (
    <section className={breaks ? 'report-part report-break' : 'report-part'}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
