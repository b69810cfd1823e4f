/** Short phrases with a number or a name in them, that many parts of the page say. */
export const phrases = {
  table: (title: string) => `Tabell: ${title}`,
  tableRows: 'Tabellens rader',
  moreRows: (left: string) => `Visa fler rader (${left} kvar)`,
  people: (count: string) => `${count} invånare`,
  outside: 'Utanför urvalet',
  highestFirst: '(1 = högst)',
  nr: (id: number) => `(nr ${id})`,
  today: (text: string) => `I dag: ${text}`,
  titleToday: (title: string, place: string) => `${title} i dag, ${place}`,
  onAverage: (text: string) => `${text} i snitt`,
  runnerUp: (name: string, price: string) => `Näst bäst: ${name}, ${price}.`,
  and: (names: string[]) => names.join(' och '),
  refersTo: (period: string) => `Avser ${period}`,
  code: (code: string) => `kod ${code}`,
  liesIn: 'Ligger i',
  profileTable: (area: string, centre: string | null | undefined) =>
    `${area}: uppgifter per indikator${centre ? `, jämförda med ${centre}` : ''}`,
  break: 'brott',
  numberOfSites: 'antal platser',
  minutesOnAverage: 'minuter i snitt',
  isProven: (gap: string) => `Den är ${gap}. `,
};

/** Of a clinic's residents and listed. */
export const clinicPhrases = {
  residents: (count: string) => `Boende: ${count}`,
  listed: (count: string) => `Listade: ${count}`,
  listing: (period: string) => `Listning ${period}. Bara tal som får visas är med.`,
  places: { inside: 'i området', partly: 'delvis i området', outside: 'utanför' },
  rawCni: 'CNI rå',
  ofResidents: (judgement: string) => `De boende: ${judgement}`,
  reference: (period: string, raw: string) => ` Riket ${period}: ${raw} poäng per person.`,
  cniOfListed: (period: string, source: string) => `CNI för listade ${period}: ${source}.`,
  covered: (share: string) => ` Skattningen vilar på ${share} av de listade.`,
  listedRange: (first: string, from: string | null, to: string | null) => {
    if (from === null) return to === null ? 'Alla' : `Högst ${to} listade`;
    return to === null ? `Fler än ${from} listade` : `${first}–${to} listade`;
  },
};

/** Of a proposal of responsibility. */
export const proposalPhrases = {
  differing: (areas: string, people: string) => `${areas} med ${people} invånare får olika vårdcentral.`,
  is: ['Förslaget är ', '.'] as [before: string, after: string],
  bound: (goal: string, bound: string) => `Målet är ${goal}; ingen fördelning kan gå under ${bound}.`,
  decidedBy: (version: string, name: string) => `, version ${version}, av ${name}. `,
};

/** Of travel times and placements. */
export const sitingPhrases = {
  clinics: (count: string) => `${count} vårdcentraler`,
  sites: (count: number, text: string, isNew: boolean) =>
    `${text} ${isNew ? (count === 1 ? 'ny ' : 'nya ') : ''}${count === 1 ? 'plats' : 'platser'}`,
  meanWas: (after: string, before: string) => `i snitt ${after}, före ${before}`,
  reached: (share: string, minutes: string, before: string) =>
    `${share} har högst ${minutes} minuter, före ${before}.`,
  unreached: (people: string, areas: string) => `${people} invånare: ${areas}.`,
  mean: (minutes: string, people: string) => `${minutes} i snitt, ${people} invånare.`,
};
