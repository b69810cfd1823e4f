/** The accessibility statement in the form that the law (2018:1937) and Digg's regulations ask for. */
export const statementWords = {
  title: 'Tillgänglighetsredogörelse',
  unnamed: '[den myndighet som driver tjänsten]',
  notFilled:
    'Den som driver den här installationen har inte fyllt i vem som ansvarar för den. Namn och kontaktväg anges i ' +
    'serverns inställningar (accessibility).',
  responsible: (body: string) =>
    `${body} står bakom den här tjänsten, Områdesprofiler. Så många som möjligt ska kunna använda den. Här står hur ` +
    'tjänsten uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur ' +
    'du rapporterar fler.',
  how: 'Hur tillgänglig är tjänsten?',
  howText:
    'Tjänsten är delvis förenlig med lagen om tillgänglighet till digital offentlig service (WCAG 2.1 nivå AA, ' +
    'EN 301 549). Bristerna som är kända står nedan.',
  instead: 'Om du inte kan använda någon del',
  insteadText: [
    'Det som kartan visar finns som tabell (”Visa som tabell”) och att hämta som CSV och Excel.',
    'Diagrammen har en text som säger vad de visar, och siffrorna finns i en tabell.',
  ],
  insteadContact: 'Behöver du innehållet i en annan form, hör av dig:',
  report: 'Rapportera brister',
  reportText:
    'Vi vill bli bättre. Upptäcker du något som inte står här, eller tycker att vi inte uppfyller lagens krav, hör ' +
    'av dig:',
  supervision: 'Tillsyn',
  supervisionText:
    'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen om tillgänglighet till digital offentlig ' +
    'service. Är du inte nöjd med hur vi hanterar din synpunkt kan du anmäla det till Digg.',
  supervisionLink: 'Anmäl till Digg bristande tillgänglighet',
  known: 'Kända brister',
  knownText: [
    'Tjänsten är inte prövad av personer med funktionsnedsättning, och inte med skärmläsare.',
    'Kartan är en bild för den som inte ser den. Områden kan väljas i den med tangentbordet, men hur de ligger i ' +
      'förhållande till varandra framgår bara av namnen på kommun och RegSO (WCAG 1.1.1; undantag för kartor i ' +
      'lagen, med tabellen som annan form).',
    'Texter om källor, definitioner och metoder finns bara på svenska också när sidan visas på engelska. De är ' +
      'märkta som svenska.',
    'Namn på områden i den svenska texten kan vara på samiska eller finska och är inte märkta med språk (3.1.2).',
    'Utskrifter av kartan är bilder. Tabellen skrivs ut bredvid.',
    'Filer som du hämtar i Excel är inte prövade för tillgänglighet.',
  ],
  tested: 'Hur vi har prövat tjänsten',
  testedText: [
    'Vi har gjort en egen bedömning (självskattning) av tjänsten.',
    'Ett program (axe-core) letar vid varje ändring efter fel i en lista av sidans lägen, de flesta i bred skärm och ' +
      'några i telefonens bredd. Det finner bara en del av alla fel.',
    'De tre huvudsakliga arbetena, att prioritera, att placera och att fördela ansvar, körs igenom med bara ' +
      'tangentbord av ett program.',
    'Palettens färger är valda för att kunna skiljas åt vid defekt färgseende. På kartan skiljs ' +
      'klasserna åt med färg; siffrorna står i tabellen.',
  ],
  dates: (assessed: string, updated: string) =>
    `Senaste bedömningen gjordes ${assessed}. Redogörelsen uppdaterades senast ${updated}.`,
  contact: { email: 'E-post', telephone: 'Telefon', web: 'Webbplats', postal: 'Besök och post' },
  noContact: '[kontaktväg fylls i av den som driver tjänsten]',
};
