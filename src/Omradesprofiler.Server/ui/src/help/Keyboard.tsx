import { keyboardTexts } from '../words/help';

/** What each key does, in the parts of the page. */
export function Keyboard() {
  return (
    <article>
      <h1>{keyboardTexts.title}</h1>
      <p className="lead">{keyboardTexts.intro}</p>
      {keyboardTexts.parts.map(({ title, keys }) => (
        <section key={title}>
          <h2>{title}</h2>
          <dl className="keys">
            {keys.map(([key, act]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{act}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </article>
  );
}
