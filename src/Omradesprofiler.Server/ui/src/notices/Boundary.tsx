import { Component, type ReactNode } from 'react';
import { noticeWords } from '../words/notices';

interface Props {
  children: ReactNode;
  /** Another value is another view: what went wrong in the one before is over. */
  of: string;
}

interface State {
  error: unknown;
  of: string;
}

/** Words where a part of the page could not be fetched, as after an upgrade of the server, or broke. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null, of: this.props.of };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): Partial<State> | null {
    return of === state.of ? null : { error: null, of };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const [title, advice] = isMissingPart(error)
      ? [noticeWords.partMissing, noticeWords.partMissingAdvice]
      : [noticeWords.broken, noticeWords.brokenAdvice];
    return (
      <main className="notice">
        <h1 className="brand">{title}</h1>
        <p role="alert">{advice}</p>
        <p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {noticeWords.reload}
          </button>
        </p>
        <p>
          <a href={location.pathname}>{noticeWords.toStart}</a>
        </p>
      </main>
    );
  }
}

/** What browsers say, each in its own words, when a module cannot be fetched. */
const isMissingPart = (error: unknown) =>
  /dynamically imported module|importing a module script|module script failed|preload CSS/i.test(String(error));
