import { useState } from 'react';
import '../styles/sections.css';
import { sectionWords } from '../words/sections';
import { Definitions } from '../report/Definitions';
import { sections, type SectionProps } from './sections/sections';

/** What more there is to know of the area: each part opened, and asked for, when it is wanted. */
export default function ProfileSections(props: SectionProps) {
  return (
    <section className="profile-sections" aria-label={sectionWords.more}>
      {sections.map(({ id, title, Body }) => (
        <Section key={id} title={title}>
          <Body {...props} />
        </Section>
      ))}
      <Section title={sectionWords.definitions}>
        <Definitions indicators={props.indicators} shown={props.profile.indicators.map(row => row.id)} />
      </Section>
    </section>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {isOpen && <div className="section-body">{children}</div>}
    </details>
  );
}
