export const adoptWords = {
  open: 'Låt färdsättet gälla …',
  title: (option: string) => `Låt ${option} avgöra vilken vårdcentral som är närmast`,
  note:
    'Beslutet förs till journalen och blir en ny ögonblicksbild. Närmaste vårdcentral, restider och nya förslag till ' +
    'områdesansvar räknas efter det för alla som använder sidan. Sparade förslag ändras inte.',
  by: 'Vem beslutar?',
  why: 'Varför?',
  decide: 'Låt det gälla',
  sending: 'Räknar om …',
  failed: 'Färdsättet kunde inte antas',
} as const;
