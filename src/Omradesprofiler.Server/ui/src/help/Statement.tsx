import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import type { Schemas } from '../api/schemas';
import { statementWords } from '../words/statement';

/** When what the statement says of the program was last assessed and written. */
const assessed = '2026-11-22';

const kinds = ['email', 'telephone', 'web', 'postal'] as const;

/** Who answers for the service, what is known not to be accessible, and how more is reported. */
export function Statement() {
  const { data } = useResource<Schemas['AccessibilityContact']>(apiUrl('accessibility-contact'));
  const body = data?.body;
  return (
    <article>
      <h1>{statementWords.title}</h1>
      {data && !body && <p className="stamp">{statementWords.notFilled}</p>}
      <p className="lead">{statementWords.responsible(body ?? statementWords.unnamed)}</p>
      <h2>{statementWords.how}</h2>
      <p>{statementWords.howText}</p>
      <h2>{statementWords.known}</h2>
      <List>{statementWords.knownText}</List>
      <h2>{statementWords.instead}</h2>
      <List>{statementWords.insteadText}</List>
      <p>{statementWords.insteadContact}</p>
      <Contact contact={data} />
      <h2>{statementWords.report}</h2>
      <p>{statementWords.reportText}</p>
      <Contact contact={data} />
      <h2>{statementWords.supervision}</h2>
      <p>{statementWords.supervisionText}</p>
      <p>
        <a href="https://www.digg.se/tdosanmalan">{statementWords.supervisionLink}</a>
      </p>
      <h2>{statementWords.tested}</h2>
      <List>{statementWords.testedText}</List>
      <p>{statementWords.dates(data?.assessedOn ?? assessed, data?.updatedOn ?? assessed)}</p>
    </article>
  );
}

function Contact({ contact }: { contact: Schemas['AccessibilityContact'] | undefined }) {
  const known = kinds.flatMap(kind => (contact?.[kind] ? [[kind, contact[kind]] as const] : []));
  if (known.length === 0) return <p className="stamp">{statementWords.noContact}</p>;
  return (
    <dl className="keys">
      {known.map(([kind, text]) => (
        <div key={kind}>
          <dt>{statementWords.contact[kind]}</dt>
          <dd>{hrefOf(kind, text) ? <a href={hrefOf(kind, text)!}>{text}</a> : text}</dd>
        </div>
      ))}
    </dl>
  );
}

function hrefOf(kind: (typeof kinds)[number], text: string): string | null {
  if (kind === 'email') return `mailto:${text}`;
  return kind === 'web' && /^https:\/\//.test(text) ? text : null;
}

function List({ children }: { children: string[] }) {
  return (
    <ul className="bulleted">
      {children.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
