import type { HelpText } from '../../help/text';

export const careTexts = {
  vardcentraler: {
    title: 'Residents and listed patients',
    what:
      'A primary care centre has two populations: those who live in its area, and those who are listed with it. They ' +
      'are seldom the same people, since everyone may list where they like in the region.',
    read: [
      '“Nearest” is the area that has the centre nearest, “Responsible” the one it has been given responsibility ' +
        'for, “Listed” where its listed patients live. They are never mixed.',
      'The bars show where the residents are listed and where the listed patients live, with the centres in the same ' +
        'order.',
      'The CNI of the listed patients is counted by Statistics Sweden where there is one, otherwise estimated from ' +
        'the areas they live in. It says which.',
    ],
    cannot: [
      'Why somebody has chosen another centre.',
      'Listing finer than RegSO is not shown, and small numbers are protected.',
      'The difference between residents and listed patients is not tested: many are both.',
    ],
    references: [
      'The Health and Medical Services Act (2017:30), chapter 7 section 3: the right to choose in the whole region.',
    ],
  },
  restider: {
    title: 'Travel times and accessibility',
    what:
      'Travel time is calculated from the middle of populated squares to each primary care centre, in the road ' +
      'network or from a file of times, and weighted by residents. Places within reach share each centre’s capacity ' +
      'among all who reach it.',
    read: [
      '“Nine in ten have at most 14 minutes” says more than a mean: it is those far away that the mean hides.',
      'Those who cannot get there at all are not in the mean. They stand by themselves.',
      'Five groups by CNI show whether those with greater need have a longer way.',
      'Each means of travel says how its times were made: shortest path, somebody else’s file, or the straight line ' +
        'times a factor.',
    ],
    cannot: [
      'Queues, opening hours, parking and congestion, or whether somebody has a car.',
      'Care on the other side of a border, unless it is in the data.',
      'Random uncertainty: times are computed. How wrong the road data are the program does not know.',
    ],
    references: [
      'Geisberger et al. 2008 (shortest paths). Luo and Wang. Environ Plann B 2003;30:865–884; Luo and Qi. Health & ' +
        'Place 2009;15:1100–1107 (places within reach).',
    ],
  },
  placering: {
    title: 'Placing health hubs',
    what:
      'The program seeks the sites that are best for the goal you choose: shortest travel time on average, most ' +
      'people within a number of minutes, shortest for the one farthest away, or as few sites as possible. It also ' +
      'computes a bound that no placement can pass, so that you see how far from the best possible the answer can be.',
    read: [
      '“At most 1.3% from the best possible” is proven. “The best possible” means that nothing is better.',
      'The curve shows what one more site gives. The distance to the thin line is what is not proven.',
      'Almost as good: sites that can be swapped without anyone noticing. Then something else may decide.',
      'A preview is calculated in an instant. “Calculate in full” proves it.',
    ],
    cannot: [
      'Rents, premises, staff or whether people go there.',
      'Sites that are not among the candidates.',
      'That a small distance in numbers means something to the one who travels.',
    ],
    references: [
      'Church and ReVelle. Papers Reg Sci Assoc 1974;32:101–118; Toregas et al. Oper Res 1971;19:1363–1373.',
      'Whitaker 1983; Resende and Werneck 2004; Beasley. Eur J Oper Res 1993;65:383–399.',
    ],
  },
  ansvar: {
    title: 'Geographic responsibility (områdesansvar)',
    what:
      'Each area gets a primary care centre that answers for those who live there, so that the ways are short within ' +
      'the rules you choose: how much each takes, contiguity, municipal borders, closeness to today. The program ' +
      'says how far the proposal can be from the best possible, and what each change by hand costs.',
    read: [
      'The reason stands by each area, with the second best centre and what it would cost in longer ways.',
      'A move shows at once which rules it breaks. You can make it anyway; it is noted.',
      'If the rules cannot all be kept that is said, with the least that would be enough.',
      'A decision is entered in the journal with registry number and motive and can be redone with the same result.',
    ],
    cannot: [
      'Where anyone may list. Geographic responsibility never limits the individual’s choice.',
      'Ways on the road: the distances here are as the crow flies from where the area’s residents live.',
      'Whether the responsibility is fair between centres in anything but what the rules measure.',
    ],
    references: [
      'Hess et al. Oper Res 1965;13:998–1006; Kalcsics and Ríos-Mercado 2019 (territory design).',
      'The Health and Medical Services Act (2017:30), chapter 7 section 3 and chapter 13 a.',
    ],
  },
  pengar: {
    title: 'Funding by CNI',
    what:
      'A rule turns CNI into money: by points per listed patient, with a threshold, in steps or by rank. You see ' +
      'what each centre gets, and what changes if the rule or the data change.',
    read: [
      'The sum is the one you give. There are no amounts in the program.',
      'Check whether the rule book means CNI in points per person or relative to Sweden.',
      'The uncertainty of CNI comes along: two centres near a threshold can change sides by chance.',
    ],
    cannot: ['What care costs.', 'Whether the funding leads to more care for those who need it.'],
    references: ['Sundquist et al. 2003. The regions’ rule books for primary care state thresholds and weights.'],
  },
  mal: {
    title: 'Targets',
    what:
      'A target is an indicator, a limit, a year and who answers for it. For each area it is tested whether the ' +
      'value reaches the limit, with regard to chance.',
    read: [
      '“Reached” and “not reached” are said only when the interval lies wholly on one side. Otherwise it says that ' +
        'it cannot be decided.',
      'What is hatched on the map holds at 95% but not at 99.8%: when many areas are tested it can be chance.',
      'How many are lacking is told in people, where the measure counts people.',
    ],
    cannot: ['What made the target be reached.', 'That an area near the limit has missed it.'],
    references: ['Strategi för hälsa and God och nära vård, where a target belongs to them.'],
  },
  insatser: {
    title: 'Interventions and control areas',
    what:
      'An intervention is registered with what it is meant to affect, before the answer is known. Control areas that ' +
      'resemble its own before the start are chosen and locked, and afterwards the change of the outcome is compared.',
    read: [
      'A ratio of 0.90 means ten per cent lower than expected. The interval tells what the numbers are compatible ' +
        'with.',
      'How certain it is comes from asking the same of other sets of areas that the same rule could have chosen.',
      '“Cannot be decided” is an answer. The reason stands beside it.',
      'Registered afterwards is always said: then the answer may have influenced the question.',
    ],
    cannot: [
      'That the intervention is the cause, unless it was drawn by lot. Something else may have happened in the same ' +
        'areas.',
      'That there is no difference when none can be shown.',
      'Effects on individuals.',
    ],
    references: [
      'Abadie, Diamond and Hainmueller. J Am Stat Assoc 2010;105:493–505.',
      'Craig et al. Using natural experiments to evaluate population health interventions. MRC 2012.',
    ],
  },
  resurser: {
    title: 'Local places',
    what:
      'Libraries, associations, open preschools, parks and other things that matter to health, from the region’s ' +
      'lists and OpenStreetMap. For each kind it is counted how many residents have one within 15 minutes on foot.',
    read: [
      'Each place says where the data come from. The same place in two sources is one place with both sources.',
      'Shelters are never shown.',
    ],
    cannot: ['Whether the place is open, accessible or good.', 'That what is not in the list does not exist.'],
    references: ['OpenStreetMap contributors (ODbL) and the region’s own lists, named at each place.'],
  },
  kostnader: {
    title: 'Cost models',
    what:
      'A cost model is a table: roles with hours or a share of full time at a price, or sums, per centre or once for ' +
      'all. The program sums per year, per person and per hour.',
    read: [
      'Every row and price is your own. A model with a row that is wrong is not shown at all, since its sum would be ' +
        'wrong.',
    ],
    cannot: ['What the intervention gives. Cost per person is not cost-effectiveness.'],
    references: ['Drummond et al. Methods for the Economic Evaluation of Health Care Programmes. Oxford 2015.'],
  },
  turlistor: {
    title: 'Mobile teams',
    what:
      'The schedule says on which days and hours a mobile team visits which places, so that each place gets its ' +
      'visits and no working day becomes too long. It says how near the best possible it is.',
    read: [
      'Travel times between places are those of the means of travel. Time at a place is the one you give.',
      'Places that do not fit are named, with the reason.',
    ],
    cannot: ['Weather, illness and delays.', 'Whether the time at a place is enough.'],
    references: ['Laporte. Transp Sci 2009;43:408–416 (vehicle routing).'],
  },
  'egna-uppgifter': {
    title: 'Your own data',
    what:
      'You can drop a CSV or Excel file on the page, say which column is what, and see it on the map. The server ' +
      'reads the file, answers, and stores and logs nothing, unless you choose to save it in a local installation.',
    read: [
      'The row of headers is found below a title too, and can be chosen. Rows of sums are not read.',
      'Area codes must be text: Excel removes the first zero of 0114. That is not mended in silence; you are told.',
      'Choose the edition of the division. The same code can be another area.',
      'Your own data are marked as such wherever they are shown.',
    ],
    cannot: [
      'Small counts in your file are hidden by the same rules as in the data of the installation, but a file that is ' +
        'only shown is tried alone. One that is saved is tried together with all own data. Do not upload data about ' +
        'individuals.',
      'Uncertainty can be shown only if the file has numerators and denominators.',
    ],
    references: [
      'The Patient Data Act (2008:355), chapter 2 section 4, and GDPR recital 26, on what is personal data.',
    ],
  },
  'eget-omrade': {
    title: 'An area you draw',
    what:
      'Draw an area on the map, and the data are calculated for those who live there. Split DeSO areas are weighted ' +
      'by where people live, with populated squares, not by land.',
    read: [
      'Numbers are summed from counts. Indices and shares are calculated anew from the sums, never as means.',
      'It is said how large a part of the residents comes from split areas: the more, the more uncertain.',
    ],
    cannot: [
      'Differences inside a DeSO. Those who live in the part you drew are taken to be like the whole area.',
      'For too small areas nothing is shown, to protect individuals.',
    ],
    references: ['Goodchild and Lam. Geo-Processing 1980;1:297–312 (weighting between divisions).'],
  },
} satisfies Record<string, HelpText>;
