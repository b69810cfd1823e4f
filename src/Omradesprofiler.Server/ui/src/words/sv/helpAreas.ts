import type { HelpText } from '../../help/text';

/** About numbers, and about comparing areas with each other. */
export const areaTexts = {
  cni: {
    title: 'Care Need Index (CNI)',
    what:
      'CNI väger ihop sju grupper som brukar behöva mer primärvård: barn under fem år, personer födda i Östeuropa, ' +
      'Asien, Afrika eller Sydamerika, ensamboende över 65 år, ensamstående föräldrar, nyinflyttade, arbetslösa och ' +
      'lågutbildade. Vikterna är svenska allmänläkares bedömning av hur mycket varje grupp ökar arbetsbördan; summan ' +
      'delas med hela befolkningen.',
    read: [
      'Riket är 1,00. Ett område med 1,42 har ett vägt behov som är 42 procent större per invånare än riket.',
      'CNI i poäng per person är samma mått innan det delas med rikets värde, då omkring 2,5 i riket. De två får ' +
        'inte blandas ihop: kontrollera vilket en regelbok menar.',
      'CNI för flera områden tillsammans räknas om från antalen. Det är inte medelvärdet av områdenas CNI.',
    ],
    cannot: [
      'Ingenting om en enskild person. Alla i ett område med högt CNI har inte stort behov, och samma person kan ' +
        'räknas i flera grupper.',
      'Ingenting om sjukdom, vårdkonsumtion eller kvalitet: måttet bygger på befolkningens sammansättning.',
      'Vikterna är från en enkät på 1990-talet. De säger hur läkare då vägde grupperna, inte vad vården kostar i dag.',
    ],
    references: [
      'Sundquist K, Malmström M, Johansson S-E, Sundquist J. Care Need Index, a useful tool for the distribution of ' +
        'primary health care resources. J Epidemiol Community Health 2003;57:347–352.',
      'Malmström M, Sundquist J, Bajekal M, Johansson S-E. Scand J Soc Med 1998;26:124–130.',
      'SCB: Care Need Index (CNI), produktsida med variabler och vikter.',
    ],
  },
  omradestyp: {
    title: 'Områdestyp',
    what:
      'SCB delar in RegSO i fem typer efter andelen med låg utbildning, låg ekonomisk standard, och ekonomiskt ' +
      'bistånd eller långvarig arbetslöshet. Det är det officiella öppna måttet på socioekonomiska förutsättningar i ' +
      'små områden.',
    read: [
      'Typ 1 är stora socioekonomiska utmaningar, typ 5 mycket goda förutsättningar.',
      'Typen finns bara för RegSO. Den räknas aldrig om till DeSO eller till kommun.',
    ],
    cannot: [
      'Hur långt det är mellan två typer: typ 2 är inte dubbelt så bra som typ 1.',
      'Hur säker klassen är. SCB anger ingen osäkerhet, så inget intervall visas.',
    ],
    references: ['SCB: Områdestyper, beskrivning av statistiken och definitioner.'],
  },
  osakerhet: {
    title: 'Intervall, och varför små områden hoppar',
    what:
      'I ett litet område ändrar några få personer en andel mycket från ett år till nästa, utan att något har hänt. ' +
      'Intervallet säger hur stor den slumpen brukar vara: 95 gånger av 100 täcker ett sådant intervall den nivå som ' +
      'värdet varierar kring.',
    read: [
      '”1,42 (95 % KI 1,36–1,48)”: värdet är 1,42, och slumpen räcker till för att flytta det mellan 1,36 och 1,48.',
      '”Osäkert värde: få personer” sätts där underlaget är så litet att talet inte bör nämnas för sig. På kartan är ' +
        'det streckat, och meningen över kartan nämner det inte.',
      'Två intervall som överlappar är inget test. Skillnader prövas för sig, och resultatet står i ord.',
      'Andelar har Wilsons intervall, få händelser exakta gränser, åldersstandardiserade tal Dobsons metod.',
    ],
    cannot: [
      'Fel i källan: folk som är skrivna på fel ställe, definitioner som har ändrats, uppgifter som saknas. De syns ' +
        'inte i intervallet.',
      'Något om det som inte är slump. Restider är uträknade; de har inget intervall, och det sägs där de visas.',
    ],
    references: [
      'Wilson 1927; Newcombe. Stat Med 1998;17:857–872.',
      'Dobson m.fl. Stat Med 1991;10:457–462. Breslow och Day, IARC 1987.',
      'Spiegelhalter. Stat Med 2005;24:1185–1202 (om trattdiagram och små enheter).',
    ],
  },
  sekretess: {
    title: 'Skyddas av sekretess',
    what:
      'Ett tal som kan avslöja något om en enskild person visas inte. Då döljs också andra tal, så många som behövs ' +
      'för att det dolda inte ska gå att räkna ut ur summor, skillnader mellan områden eller andra år.',
    read: [
      'Låset betyder att talet finns men inte visas. Prickarna betyder att uppgiften saknas. Det är olika saker.',
      '”Hos källan” betyder att den som lämnade uppgiften dolde den.',
      'Prova en grövre nivå (RegSO i stället för DeSO), alla åldrar eller flera år tillsammans.',
    ],
    cannot: [
      'Att det dolda talet är litet. Ett stort tal kan döljas för att skydda ett annat.',
      'SCB:s egna tal är redan lätt ändrade av sekretesskäl. Därför stämmer summan av delar inte alltid med totalen; ' +
        'programmet rättar inte till det.',
    ],
    references: [
      'Offentlighets- och sekretesslagen 24 kap. 8 § och 25 kap. 1 §.',
      'Fischetti och Salazar. Oper Res 2000; de Wolf 2002; Duke-Williams och Rees 1998.',
    ],
  },
  indelningar: {
    title: 'DeSO och RegSO i två årgångar',
    what:
      'SCB ritade nya gränser för DeSO 2025: 5 984 områden blev 6 160, och flera hundra behöll sin kod men fick en ' +
      'annan gräns. Därför hör varje värde till en årgång, och en kod utan årgång säger inte vilket område det är.',
    read: [
      'Väljer du ett år byter kartan till den indelning som uppgiften är gjord för, och säger det.',
      '”Omräknad från 2018 års indelning” betyder att antal har fördelats efter var människor bor (befolkade rutor) ' +
        'i det gamla och det nya området.',
      'I en tidsserie är omräknade punkter ihåliga, och ett byte av definition bryter linjen.',
    ],
    cannot: [
      'Exakt hur det hade varit. En omräkning är en uppskattning, god där områden delades rakt av och sämre där en ' +
        'gräns flyttades genom ett bostadsområde.',
      'Uppgifter som bara finns för kommun sprids aldrig ut över mindre områden.',
    ],
    references: ['SCB: DeSO och RegSO, revidering 2025.', 'Goodchild och Lam. Geo-Processing 1980;1:297–312.'],
  },
  rang: {
    title: 'Prioritera: rang med osäkerhet',
    what:
      'Områdena ordnas efter värden som är utjämnade, så att små områden inte hamnar först eller sist av slump. ' +
      'Sedan dras värdena om tusentals gånger inom sin slumpvariation, och varje gång ordnas områdena på nytt.',
    read: [
      '”Med 97 % sannolikhet bland de tio högsta”: så ofta kom området med bland de tio.',
      'Rangen ”3 (2–9)” betyder att 95 procent av dragningarna gav en plats mellan 2 och 9.',
      'Linjen i listan är gränsen för antalet du valde. Områden nedanför som inte kan skiljas från dem ovanför sägs ' +
        'vara det: där är urvalet ett val och inte ett mätresultat.',
      '”× invånare” ordnar efter hur mycket behov som finns sammanlagt, inte per person.',
    ],
    cannot: [
      'Varför behovet är stort, vad en insats ger eller om området bör väljas. Det är ett beslut.',
      'Fel i källan som inte är slump.',
    ],
    references: [
      'Laird och Louis. J Educ Stat 1989; Lin m.fl. Bayesian Analysis 2006;1:915–946.',
      'Goldstein och Spiegelhalter. J R Stat Soc A 1996;159:385–443.',
      'Mogstad, Romano, Shaikh och Wilhelm. Rev Econ Stud 2024;91:476–518.',
    ],
  },
  klasser: {
    title: 'Kartans klasser och färger',
    what:
      'Värdena delas i klasser, och varje klass får en färg. Naturliga brytpunkter lägger gränserna så att områden i ' +
      'samma klass liknar varandra så mycket som möjligt; kring ett jämförelsevärde, som riket 1,00, går färgerna åt ' +
      'två håll.',
    read: [
      'Gränserna står mellan färgrutorna och antalet områden över dem. Peka på en klass så framhävs den.',
      'Mörkare betyder större behov där måttet har en riktning. Har det ingen är färgen blå och säger bara mer eller ' +
        'mindre.',
      'Stora områden på kartan har ofta få invånare. Jämför med tabellen: människor, inte hektar, är det som räknas.',
    ],
    cannot: [
      'Att två områden i olika klasser skiljer sig åt. Nära en gräns kan skillnaden vara slump.',
      'Att två kartor kan jämföras färg för färg, om de inte har samma gränser.',
    ],
    references: [
      'Fisher. J Am Stat Assoc 1958;53:789–798; Wang och Song. R Journal 2011;3:29–33.',
      'Brewer: ColorBrewer, färger som kan skiljas åt också vid defekt färgseende.',
    ],
  },
  kluster: {
    title: 'Kluster',
    what:
      'Varje område jämförs med sina grannar för att se om höga eller låga värden ligger samlade mer än slumpen ' +
      'brukar ge. Slumpen mäts genom att värdena kastas om mellan områdena tusentals gånger.',
    read: [
      '”Höga värden bland höga” är ett högt område med höga grannar. ”Högt bland låga” är ett område som sticker ut.',
      'Så många områden prövas att några skulle se ut som kluster av ren slump. Därför är kravet skärpt: högst fem ' +
        'procent av dem som visas väntas vara falska.',
      'Öar har de fyra närmaste områdena som grannar.',
    ],
    cannot: [
      'Varför värdena ligger samlade.',
      'Hur säkert varje värde är. Osäkerheten i värdena räknas inte in, så små områden kan ge kluster av slump.',
    ],
    references: [
      'Anselin. Geogr Anal 1995;27:93–115; Getis och Ord. Geogr Anal 1992;24:189–206.',
      'Benjamini och Hochberg. J R Stat Soc B 1995;57:289–300.',
    ],
  },
  jamforelser: {
    title: 'Profilens jämförelser',
    what:
      'Profilen ställer varje värde mot länet, riket, ett annat område, samma område tidigare eller liknande ' +
      'områden. Skillnaden prövas, och det som står i ord är bara det som prövningen bär.',
    read: [
      '▲ bättre, ▼ sämre, ● ingen säker skillnad, ○ ingen värdering. Axeln är vänd så att bättre alltid är åt höger.',
      'De grå fälten är alla områden i länet eller riket; det mörkare är mittersta hälften.',
      'Många prövningar på en gång ger några skillnader av slump. Därför finns 99,8 procent vid sidan av 95.',
      'Liknande områden är de som är mest lika i befolkning och läge, inte i det som jämförs.',
    ],
    cannot: [
      'Vad skillnaden beror på.',
      'Att ”ingen säker skillnad” betyder att det är lika: underlaget kan vara för litet.',
    ],
    references: [
      'Office for Health Improvement and Disparities: Fingertips, technical guidance.',
      'Mann 1945 och Kendall 1975 (trender); Mackenbach och Kunst. Soc Sci Med 1997;44:757–771 (ojämlikhet).',
    ],
  },
} satisfies Record<string, HelpText>;
