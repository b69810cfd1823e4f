export const mapWords = {
  keys:
    'Piltangenterna flyttar kartan, plus och minus zoomar. Området i kartans mitt läses upp och markeras. ' +
    'Enter väljer det, Escape lämnar kartan.',
  nothingHere: 'Inget område i kartans mitt.',
} as const;

export const pictureWords = {
  button: 'Hämta bild (PNG)',
  making: 'Ritar bilden …',
  failed: 'Bilden kunde inte ritas. Gör fönstret mindre och försök igen.',
  period: (period: string) => `Avser ${period}`,
  classes: 'Klasser',
  count: 'Områden',
  people: 'Invånare',
} as const;
