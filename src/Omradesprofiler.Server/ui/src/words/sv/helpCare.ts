import type { HelpText } from '../../help/text';

/** About care, what follows, and what one brings along. */
export const careTexts = {
  vardcentraler: {
    title: 'Boende och listade',
    what:
      'En vårdcentral har två befolkningar: de som bor i dess område, och de som är listade hos den. De är sällan ' +
      'samma personer, eftersom alla får lista sig var de vill i regionen.',
    read: [
      '”Närmast” är området som har vårdcentralen närmast, ”Ansvar” det som den har fått ansvar för, ”Listade” var ' +
        'dess listade bor. De blandas aldrig.',
      'Staplarna visar var de boende är listade och var de listade bor, med samma ordning på vårdcentralerna.',
      'De listades CNI är räknat av SCB där det finns, annars skattat från områdena de bor i. Det står vilket.',
    ],
    cannot: [
      'Varför någon har valt en annan vårdcentral.',
      'Listning finare än RegSO visas inte, och små tal skyddas.',
      'Skillnaden mellan boende och listade prövas inte: många är både och.',
    ],
    references: ['Hälso- och sjukvårdslagen (2017:30) 7 kap. 3 §: rätten att välja utförare i hela regionen.'],
  },
  restider: {
    title: 'Restider och tillgänglighet',
    what:
      'Restiden räknas från mitten av befolkade rutor till varje vårdcentral, på vägnätet eller ur en fil med tider, ' +
      'och vägs med invånarna. Platser inom räckhåll delar varje vårdcentrals kapacitet mellan alla som når den.',
    read: [
      '”Nio av tio har högst 14 minuter” säger mer än ett snitt: det är de långt bort som snittet döljer.',
      'De som inte kan komma fram alls är inte med i medelvärdet. De står för sig.',
      'Fem grupper efter CNI visar om de med större behov har längre väg.',
      'Varje färdsätt säger hur dess tider är gjorda: kortaste väg, någon annans fil, eller fågelvägen gånger ett tal.',
    ],
    cannot: [
      'Köer, öppettider, parkering och trängsel, eller om någon har bil.',
      'Vården på andra sidan en gräns, om den inte finns i underlaget.',
      'Slumpmässig osäkerhet: tider är uträknade. Hur fel vägdata är vet programmet inte.',
    ],
    references: [
      'Geisberger m.fl. 2008 (kortaste vägar). Luo och Wang. Environ Plann B 2003;30:865–884; Luo och Qi. Health & ' +
        'Place 2009;15:1100–1107 (platser inom räckhåll).',
    ],
  },
  placering: {
    title: 'Placera hälsocenter',
    what:
      'Programmet söker de platser som är bäst för det mål du väljer: kortast restid i snitt, flest inom ett antal ' +
      'minuter, kortast för den som har längst, eller så få platser som möjligt. Det räknar också ut en gräns som ' +
      'ingen placering kan passera, så att du ser hur långt från det bästa möjliga svaret kan vara.',
    read: [
      '”Högst 1,3 % från det bästa möjliga” är bevisat. ”Det bästa möjliga” betyder att inget är bättre.',
      'Kurvan visar vad en plats till ger. Avståndet till den tunna linjen är det som inte är bevisat.',
      'Nästan lika bra: platser som kan bytas mot varandra utan att det märks. Då får annat avgöra.',
      'En förhandsvisning är räknad på ett ögonblick. ”Räkna klart” bevisar den.',
    ],
    cannot: [
      'Hyror, lokaler, personal eller om människor går dit.',
      'Platser som inte är bland kandidaterna.',
      'Att ett litet avstånd i tal betyder något för den som reser.',
    ],
    references: [
      'Church och ReVelle. Papers Reg Sci Assoc 1974;32:101–118; Toregas m.fl. Oper Res 1971;19:1363–1373.',
      'Whitaker 1983; Resende och Werneck 2004; Beasley. Eur J Oper Res 1993;65:383–399.',
    ],
  },
  ansvar: {
    title: 'Områdesansvar',
    what:
      'Varje område får en vårdcentral som ansvarar för dem som bor där, så att vägen blir kort inom de regler du ' +
      'väljer: hur mycket var och en tar, sammanhang, kommungräns, nära dagens fördelning. Programmet säger hur ' +
      'långt förslaget kan vara från det bästa möjliga, och vad varje ändring för hand kostar.',
    read: [
      'Skälet står vid varje område, med den näst bästa vårdcentralen och vad den skulle kosta i längre väg.',
      'En flytt visar genast vilka regler den bryter. Du kan göra den ändå; den antecknas.',
      'Går reglerna inte ihop sägs det, med det minsta som skulle räcka.',
      'Ett beslut förs till journalen med diarienummer och motiv och kan göras om till samma resultat.',
    ],
    cannot: [
      'Var någon får lista sig. Områdesansvar begränsar aldrig den enskildes val.',
      'Väg på vägnät: avstånden här är fågelvägen från där områdets invånare bor.',
      'Om ansvaret är rättvist mellan vårdcentraler i annat än det reglerna mäter.',
    ],
    references: [
      'Hess m.fl. Oper Res 1965;13:998–1006; Kalcsics och Ríos-Mercado 2019 (indelning i områden).',
      'Hälso- och sjukvårdslagen (2017:30) 7 kap. 3 § och 13 a kap.',
    ],
  },
  pengar: {
    title: 'Ersättning efter CNI',
    what:
      'En regel gör om CNI till pengar: efter poäng per listad, med en tröskel, i steg eller efter rang. Du ser vad ' +
      'varje vårdcentral får, och vad som ändras om regeln eller underlaget ändras.',
    read: [
      'Summan är den du anger. Inga belopp finns i programmet.',
      'Kontrollera om regelboken menar CNI i poäng per person eller relativt riket.',
      'Osäkerheten i CNI följer med: två vårdcentraler nära en tröskel kan byta sida av slump.',
    ],
    cannot: ['Vad vården kostar.', 'Om ersättningen leder till mer vård för dem som behöver den.'],
    references: ['Sundquist m.fl. 2003. Regionernas regelböcker för vårdval anger trösklar och vikter.'],
  },
  mal: {
    title: 'Mål',
    what:
      'Ett mål är en uppgift, en gräns, ett år och vem som ansvarar. För varje område prövas om värdet når gränsen, ' +
      'med hänsyn till slumpen.',
    read: [
      '”Nått” och ”inte nått” sägs bara när intervallet ligger helt på ena sidan. Annars står det att det inte går ' +
        'att avgöra.',
      'Streckat på kartan håller vid 95 % säkerhet men inte vid 99,8 %: när många områden prövas kan det vara slump.',
      'Hur många som fattas sägs i personer, där måttet räknar personer.',
    ],
    cannot: ['Vad som gjorde att målet nåddes.', 'Att ett område som är nära gränsen har missat den.'],
    references: ['Strategi för hälsa (SKR) och God och nära vård (regeringen och SKR), där ett mål hör till dem.'],
  },
  insatser: {
    title: 'Insatser och jämförelseområden',
    what:
      'En insats registreras med vad den ska påverka, innan svaret är känt. Jämförelseområden som liknar insatsens ' +
      'före starten väljs och låses, och efteråt jämförs hur utfallet ändrades i de båda grupperna.',
    read: [
      'Kvoten 0,90 betyder tio procent lägre än väntat. Intervallet säger vad siffrorna är förenliga med.',
      'Hur säkert det är mäts genom att fråga samma sak om andra uppsättningar områden som samma regel kunde ha valt.',
      '”Kan inte avgöras” är ett svar. Skälet står bredvid.',
      'Registrerad i efterhand sägs alltid: då kan svaret ha påverkat frågan.',
    ],
    cannot: [
      'Att insatsen är orsaken, om den inte lottades. Något annat kan ha hänt i samma områden samtidigt.',
      'Att ingen skillnad finns när ingen kan visas.',
      'Verkan på enskilda personer.',
    ],
    references: [
      'Abadie, Diamond och Hainmueller. J Am Stat Assoc 2010;105:493–505.',
      'Craig m.fl. Using natural experiments to evaluate population health interventions. MRC 2012.',
    ],
  },
  resurser: {
    title: 'Lokala resurser',
    what:
      'Bibliotek, föreningar, öppna förskolor, parker och annat som betyder något för hälsan, ur regionens listor ' +
      'och OpenStreetMap. För varje slag räknas hur många invånare som har ett sådant inom 15 minuters gång.',
    read: [
      'Varje plats säger varifrån uppgiften kommer. Samma plats i två källor är en plats med båda källorna.',
      'Skyddade boenden visas aldrig.',
    ],
    cannot: ['Om platsen är öppen, tillgänglig eller bra.', 'Att det som inte står i listan inte finns.'],
    references: ['OpenStreetMap contributors (ODbL) och regionens egna listor, namngivna vid varje plats.'],
  },
  kostnader: {
    title: 'Kostnadsmodeller',
    what:
      'En kostnadsmodell är en tabell: roller med timmar eller del av heltid till ett pris, eller summor, per ' +
      'vårdcentral eller en gång för alla. Programmet summerar per år, per person och per timme.',
    read: [
      'Varje rad och varje pris är ditt eget. En modell med en felaktig rad visas inte alls, eftersom summan då är ' +
        'fel.',
    ],
    cannot: ['Vad insatsen ger. Kostnad per person är inte kostnadseffektivitet.'],
    references: ['Drummond m.fl. Methods for the Economic Evaluation of Health Care Programmes. Oxford 2015.'],
  },
  turlistor: {
    title: 'Mobila team',
    what:
      'Turlistan säger vilka dagar och klockslag ett mobilt team besöker vilka platser, så att varje plats får sina ' +
      'besök och ingen arbetsdag blir för lång. Det sägs hur nära det bästa möjliga den är.',
    read: [
      'Restider mellan platser är färdsättets. Tid på plats är den du anger.',
      'Platser som inte ryms sägs, med skäl.',
    ],
    cannot: ['Väder, sjukdom och förseningar.', 'Om tiden på plats räcker.'],
    references: ['Laporte. Transp Sci 2009;43:408–416 (ruttplanering).'],
  },
  'egna-uppgifter': {
    title: 'Egna uppgifter',
    what:
      'Du kan släppa en CSV- eller Excelfil på sidan, säga vilken kolumn som är vad, och se den på kartan. Servern ' +
      'läser filen, svarar, och sparar och loggar ingenting, om du inte själv väljer att spara den i en lokal ' +
      'installation.',
    read: [
      'Rubrikraden hittas även under en titel, och kan väljas. Summarader läses inte.',
      'Områdeskoder ska vara text: Excel tar bort den första nollan i 0114. Det rättas inte i tysthet; du får veta ' +
        'det.',
      'Välj årgång för indelningen. Samma kod kan vara ett annat område.',
      'Egna uppgifter är märkta så överallt där de visas.',
    ],
    cannot: [
      'Små antal i din fil döljs med samma regler som i underlaget, men filen prövas för sig när den bara visas. ' +
        'Sparas den prövas den tillsammans med alla egna uppgifter. Ladda inte upp uppgifter om enskilda personer.',
      'Osäkerhet kan bara visas om filen har täljare och nämnare.',
    ],
    references: [
      'Patientdatalagen (2008:355) 2 kap. 4 § och dataskyddsförordningen skäl 26, om vad som är en personuppgift.',
    ],
  },
  'eget-omrade': {
    title: 'Eget ritat område',
    what:
      'Rita ett område på kartan, så räknas uppgifterna för dem som bor där. Delade DeSO vägs efter var människor ' +
      'bor, med befolkade rutor, inte efter yta.',
    read: [
      'Tal summeras från antal. Index och andelar räknas om från summorna, aldrig som medelvärden.',
      'Det sägs hur stor del av invånarna som kommer från delade områden: ju mer, desto osäkrare.',
    ],
    cannot: [
      'Skillnader inuti ett DeSO. De som bor i den del du ritade antas vara som hela området.',
      'För små områden visas inget, av sekretess.',
    ],
    references: ['Goodchild och Lam. Geo-Processing 1980;1:297–312 (vägning mellan indelningar).'],
  },
} satisfies Record<string, HelpText>;
