import { sections } from '../profile/sections/sections';
import { reportWords } from '../words/report';

/** What an area's report can have beside its two pages, in the order that they stand. */
export const parts: { id: string; title: string }[] = [
  { id: 'all', title: reportWords.compared },
  ...sections.map(({ id, title }) => ({ id, title })),
  { id: 'definitions', title: reportWords.definitions },
  { id: 'sources', title: reportWords.allSources },
];

/** Those that the address asks for. */
export function partsOf(text: string | undefined): ReadonlySet<string> {
  const asked = (text ?? '').split(',');
  return new Set(parts.flatMap(({ id }) => (asked.includes(id) ? [id] : [])));
}

/** The address with one of them put in or taken out. */
export const withPart = (chosen: ReadonlySet<string>, id: string, isIn: boolean) =>
  parts.flatMap(part => ((part.id === id ? isIn : chosen.has(part.id)) ? [part.id] : [])).join(',');
