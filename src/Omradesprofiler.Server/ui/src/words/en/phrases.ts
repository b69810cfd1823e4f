/** Short phrases with a number or a name in them, that many parts of the page say. */
export const phrases = {
  table: (title: string) => `Table: ${title}`,
  tableRows: 'Rows of the table',
  moreRows: (left: string) => `Show more rows (${left} left)`,
  people: (count: string) => `${count} residents`,
  outside: 'Outside the selection',
  highestFirst: '(1 = highest)',
  nr: (id: number) => `(no. ${id})`,
  today: (text: string) => `Today: ${text}`,
  titleToday: (title: string, place: string) => `${title} today, ${place}`,
  onAverage: (text: string) => `${text} on average`,
  runnerUp: (name: string, price: string) => `Second best: ${name}, ${price}.`,
  and: (names: string[]) => names.join(' and '),
  refersTo: (period: string) => `Refers to ${period}`,
  code: (code: string) => `code ${code}`,
  liesIn: 'Lies in',
  profileTable: (area: string, centre: string | null | undefined) =>
    `${area}: data by indicator${centre ? `, compared with ${centre}` : ''}`,
  break: 'break',
  numberOfSites: 'number of sites',
  minutesOnAverage: 'minutes on average',
  isProven: (gap: string) => `It is ${gap}. `,
};

export const clinicPhrases = {
  residents: (count: string) => `Residents: ${count}`,
  listed: (count: string) => `Listed: ${count}`,
  listing: (period: string) => `Listing ${period}. Only numbers that may be shown are included.`,
  places: { inside: 'in the area', partly: 'partly in the area', outside: 'outside' },
  rawCni: 'CNI raw',
  ofResidents: (judgement: string) => `The residents: ${judgement}`,
  reference: (period: string, raw: string) => ` Sweden ${period}: ${raw} points per person.`,
  cniOfListed: (period: string, source: string) => `CNI of the listed patients ${period}: ${source}.`,
  covered: (share: string) => ` The estimate rests on ${share} of the listed patients.`,
  listedRange: (first: string, from: string | null, to: string | null) => {
    if (from === null) return to === null ? 'All' : `At most ${to} listed`;
    return to === null ? `More than ${from} listed` : `${first}–${to} listed`;
  },
};

export const proposalPhrases = {
  differing: (areas: string, people: string) => `${areas} with ${people} residents get different centres.`,
  is: ['The proposal is ', '.'] as [before: string, after: string],
  bound: (goal: string, bound: string) => `The goal is ${goal}; no division can go below ${bound}.`,
  decidedBy: (version: string, name: string) => `, version ${version}, by ${name}. `,
};

export const sitingPhrases = {
  clinics: (count: string) => `${count} primary care centres`,
  sites: (count: number, text: string, isNew: boolean) =>
    `${text} ${isNew ? 'new ' : ''}${count === 1 ? 'site' : 'sites'}`,
  meanWas: (after: string, before: string) => `${after} on average, before ${before}`,
  reached: (share: string, minutes: string, before: string) =>
    `${share} have at most ${minutes} minutes, before ${before}.`,
  unreached: (people: string, areas: string) => `${people} residents: ${areas}.`,
  mean: (minutes: string, people: string) => `${minutes} on average, ${people} residents.`,
};
