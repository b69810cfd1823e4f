import { number } from '../numbers';

export const formWords = {
  mend: (count: number) => (count === 1 ? 'En uppgift behöver rättas' : `${number(count)} uppgifter behöver rättas`),
  noBy: 'Skriv vem som gör det: namn eller roll.',
  noDecider: 'Skriv vem som beslutar: namn eller roll.',
  noName: 'Skriv ett namn.',
  noWhy: 'Skriv varför.',
  noRegistry: 'Skriv diarienumret.',
  noMotive: 'Skriv motivet.',
  dateHint: 'ÅÅÅÅ-MM-DD, till exempel 2026-03-31. Tomt är i dag.',
  noDate: 'Skriv beslutsdagen som ÅÅÅÅ-MM-DD, till exempel 2026-03-31, eller lämna fältet tomt.',
  noBreakReason: 'Skriv varför reglerna som bryts godtas.',
  noSnapshot: 'Kryssa för att du vet att uppgifterna är nyare än förslaget, eller räkna om förslaget först.',
  noClinic: 'Välj minst en vårdcentral.',
  nameTaken: (id: string) => `Nr ${id} heter redan så. Skriv ett namn som skiljer dem åt.`,
} as const;
