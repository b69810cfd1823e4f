export const adoptWords = {
  open: 'Let this way hold …',
  title: (option: string) => `Let ${option} tell which clinic is nearest`,
  note:
    'The decision is written in the journal and makes a new snapshot. Nearest clinic, travel times and new proposals ' +
    'of area responsibility follow it, for everyone who uses the page. Saved proposals do not change.',
  by: 'Who decides?',
  why: 'Why?',
  decide: 'Let it hold',
  sending: 'Working it out …',
  failed: 'The way to travel could not be adopted',
} as const;
