import type { SubmissionSpec } from './steps.ts';

const high: (number | 'na')[] = [5, 4, 4, 4, 4, 4];
const good: (number | 'na')[] = [4, 4, 4, 3, 4, 4];
const donor = 'Sample Donor Government';

/** What became of each project: submitted, scored, returned, answered, decided, funded. */
export const submissionSpecs: SubmissionSpec[] = [
  {
    proposal: 'routes',
    appeal: 'SDN',
    number: 14,
    steps: [
      ['submit', -22, 'S'],
      ['take_up', -21, 'P'],
      ['return', -19, 'P', 'Route length and disability figures.'],
      ['resubmit', -15, 'S'],
      ['take_up', -14, 'P'],
      ['return', -11, 'N', 'What the teams can do before the rains.'],
      ['resubmit', -7, 'S'],
      ['take_up', -6, 'P'],
    ],
    earlier: [
      {
        abstract:
          'Two survey teams and one clearance team will open 210 km of supply and return routes in North and South Kordofan. Work starts in January and lasts ten months.',
        amount: 4_230,
        people: 171_000,
        months: 12,
        risks: [
          ['The rains close the tracks', 'medium', 'Teams move to survey.'],
          [
            'Fighting returns to a route',
            'medium',
            'Work stops at the nearest safe village; marking is kept up by trained focal points.',
          ],
        ],
        indicators: [
          ['Kilometres of road surveyed', 'km', 0, 310, 'IMSMA hazard records'],
          ['Kilometres of road released', 'km', 0, 210, 'Completion reports'],
        ],
      },
      {
        abstract:
          'Two survey teams and one clearance team will open 210 km of supply and return routes in North and South Kordofan. Work starts in January and lasts ten months.',
        amount: 4_230,
        months: 12,
        indicators: [
          ['Kilometres of road surveyed', 'km', 0, 310, 'IMSMA hazard records'],
          ['Kilometres of road released', 'km', 0, 210, 'Completion reports'],
        ],
      },
    ],
    reviews: [
      {
        who: 'P',
        due: -4,
        scores: [4, 4, 3, 3, 4, 3],
        recommendation: 'yes',
        note: 'The need is shown village by village. Fuel is the open question.',
        finished: [-3, 3],
      },
      {
        who: 'N',
        due: -4,
        scores: [5, 4, 3, 3, 4, 3],
        recommendation: 'yes',
        note: 'Le plan tient désormais compte des pluies.',
        finished: [-2, 3],
      },
      { who: 'A', role: 'second_reader', due: 1 },
    ],
    returned: [
      [
        [
          'people',
          'Say how many persons with disabilities are among the people targeted, and where the figure comes from.',
          [true, 'Added from the survey of October: 15 in a hundred.'],
        ],
        [
          'risks',
          'The rains are named, but not what is done before they come.',
          [true, 'Priority stretches are cleared first; teams move to survey by 1 June.'],
        ],
      ],
      [
        [
          'summary',
          'Two survey teams and one clearance team cannot open 210 km before June. Which length can they?',
          [true, 'A second clearance team, and 140 km.'],
        ],
        [
          'schedule',
          'Twelve months run into a second rainy season. Is that meant?',
          [true, 'No: ten months.'],
        ],
        [
          'budget',
          'Vehicles are budgeted for twelve months of rent. Would it be cheaper to buy?',
          [false, 'The authority registers no vehicles of NGOs at present.'],
        ],
      ],
    ],
    comments: [
      [
        'N',
        -5,
        'budget',
        'Fuel is budgeted at the July price. Should we ask for the November quote before we score value for money?',
        true,
      ],
      [
        'S',
        -7,
        'summary',
        'We cut the length of the routes to what two teams can finish before the rains.',
        false,
        -6,
      ],
      [
        'P',
        -13,
        'needs',
        'Is the number of accidents that of the database, or of the hospitals?',
        false,
        -12,
      ],
      ['S', -12, 'needs', 'Of the database; hospitals count 12 more.', false, -12],
    ],
  },
  {
    proposal: 'emergency',
    appeal: 'SDN',
    number: 9,
    steps: [
      ['submit', -24, 'S'],
      ['take_up', -20, 'P'],
      ['recommend', -3, 'P'],
    ],
    recommendation: ['yes'],
    reviews: [
      { who: 'P', scores: [4, 4, 4, 4, 4, 5], recommendation: 'yes', finished: [-8, 1] },
      {
        who: 'N',
        scores: [4, 5, 4, 3, 4, 4],
        recommendation: 'yes',
        note: 'Quatre équipes, c’est beaucoup ; trois suffiraient la première année.',
        finished: [-5, 1],
      },
    ],
    comments: [['P', -9, 'places', 'West Darfur: who lets the team in?', true, -6]],
  },
  {
    proposal: 'radio',
    appeal: 'SDN',
    number: 21,
    steps: [
      ['submit', -10, 'S'],
      ['take_up', -8, 'N'],
    ],
    reviews: [
      {
        who: 'N',
        due: -2,
        scores: [3, 3, 2, 4, 2, 3],
        recommendation: 'maybe',
        note: 'Qui mesure l’audience ?',
        finished: [-4, 1],
      },
      { who: 'P', due: -1 },
    ],
  },
  {
    proposal: 'training',
    appeal: 'SDN',
    number: 18,
    steps: [
      ['submit', -12, 'S'],
      ['take_up', -9, 'P'],
    ],
    reviews: [
      { who: 'P', due: 2, scores: [3, 4, null, null, null, null], begun: -2 },
      { who: 'N', due: 2, scores: [3, 5, 3, 2, 4, 'na'], recommendation: 'maybe', finished: [-3, 1] },
    ],
  },
  {
    proposal: 'prosthetics',
    appeal: 'SDN',
    number: 24,
    steps: [['submit', -4, 'S']],
    reviews: [
      { who: 'P', due: 2 },
      { who: 'N', due: 2 },
    ],
  },
  { proposal: 'whitenile', appeal: 'SDN', number: 25, steps: [['submit', -3, 'S']] },
  { proposal: 'villages', appeal: 'SDN', number: 26, steps: [['submit', -2, 'S']] },
  {
    proposal: 'referral',
    appeal: 'SDN',
    number: 6,
    steps: [
      ['submit', -26, 'S'],
      ['take_up', -24, 'N'],
      ['return', -8, 'N', 'Whom the case workers serve, and what it costs.'],
    ],
    reviews: [
      { who: 'N', scores: [3, 3, 2, 2, 2, 3], recommendation: 'maybe', finished: [-10, 1] },
      {
        who: 'P',
        scores: [3, 3, 2, 1, 3, 2],
        recommendation: 'no',
        note: 'USD 221 a person for referral alone.',
        finished: [-9, 1],
      },
    ],
    returned: [
      [
        [
          'people',
          'Who is counted: patients, or their families too?',
          [true, 'Patients only. Families were taken out.'],
        ],
        ['budget', 'Lodging takes a fifth of the budget. For how many nights, at what price?'],
        ['indicators', 'How many of those who were led to a service came to it?'],
      ],
    ],
  },
  {
    proposal: 'sites',
    appeal: 'SDN',
    number: 2,
    steps: [
      ['submit', -30, 'S'],
      ['take_up', -28, 'P'],
      ['recommend', -20, 'P'],
      ['accept', -12, 'G'],
    ],
    recommendation: ['yes'],
    reviews: [
      { who: 'P', scores: high, recommendation: 'yes', finished: [-22, 1] },
      { who: 'N', scores: [4, 5, 4, 5, 5, 4], recommendation: 'yes', finished: [-21, 1] },
    ],
  },
  {
    proposal: 'khartoum',
    appeal: 'SDN',
    number: 3,
    steps: [
      ['submit', -29, 'S'],
      ['take_up', -27, 'N'],
      ['recommend', -21, 'N'],
      ['accept', -16, 'G'],
      ['approve', -5, 'G'],
    ],
    recommendation: ['yes'],
    approval: [-6, 'Letter of the Humanitarian Coordinator, sample 41'],
    reviews: [
      { who: 'P', scores: good, recommendation: 'yes', finished: [-23, 1] },
      { who: 'N', scores: high, recommendation: 'yes', finished: [-22, 1] },
    ],
  },
  {
    proposal: 'data',
    appeal: 'SDN',
    number: 1,
    steps: [
      ['submit', -33, 'S'],
      ['take_up', -31, 'P'],
      ['recommend', -26, 'P'],
      ['accept', -22, 'G'],
      ['approve', -18, 'G'],
      ['publish', -15, 'G'],
    ],
    recommendation: ['yes'],
    approval: [-19, 'Letter of the Humanitarian Coordinator, sample 38'],
    reviews: [
      { who: 'P', scores: [4, 5, 4, 4, 3, 5], recommendation: 'yes', finished: [-28, 1] },
      { who: 'N', scores: good, recommendation: 'yes', finished: [-27, 1] },
    ],
    funding: [
      [donor, 'paid', 300, 'USD', '1', -9, 'Letter of the donor'],
      ['Placeholder Foundation (sample)', 'pledge', 150, 'EUR', '1.08', -4, 'Minutes of the donors’ meeting'],
    ],
    implementation: ['implementing', -8],
  },
  {
    proposal: 'stock',
    appeal: 'SDN',
    number: 11,
    steps: [
      ['submit', -20, 'S'],
      ['take_up', -18, 'P'],
      ['recommend', -10, 'P', 'No agreement with the owners of the depots.'],
      [
        'reject',
        -6,
        'G',
        'Depots of armed forces are outside this plan. The bilateral donors’ group is the place for it.',
      ],
    ],
    recommendation: ['no', 'No agreement with the owners of the depots.'],
    reviews: [
      { who: 'P', scores: [3, 1, 1, 2, 1, 2], recommendation: 'no', finished: [-12, 1] },
      { who: 'N', scores: [4, 1, 2, 2, 1, 3], recommendation: 'no', finished: [-11, 1] },
    ],
  },
  {
    proposal: 'airfield',
    appeal: 'SDN',
    number: 12,
    steps: [
      ['submit', -19, 'S'],
      ['withdraw', -13, 'S', 'The airport authority clears it with means of its own.'],
    ],
  },
  {
    proposal: 'drones',
    appeal: 'SDN',
    number: 13,
    steps: [
      ['submit', -23, 'S'],
      ['take_up', -20, 'N'],
      ['return', -16, 'N', 'Pictures and people.'],
      ['resubmit', -1, 'S'],
    ],
    earlier: [
      {
        description:
          'Flights are agreed with the state authority. What is marked counts as suspected until a team was there.',
        amount: 860,
        gender: [1, 'M', 'Not yet studied.', '', '', 'Meetings are counted by sex.'],
      },
    ],
    reviews: [
      { who: 'N', due: 3, scores: [3, 3, 3, 2, 1, 2], recommendation: 'maybe', finished: [-17, 1] },
      { who: 'P', due: 3 },
    ],
    returned: [
      [
        [
          'activities',
          'Who agrees to be filmed, and what happens to pictures that show faces?',
          [true, 'Communities agree first and see the pictures; faces are not kept.'],
        ],
        [
          'gender',
          'Women at wells are seen from the air. What is done about it?',
          [true, 'No flights at those hours.'],
        ],
      ],
    ],
  },
  { proposal: 'peers', appeal: 'SDN', steps: [] },
  { proposal: 'gedaref', appeal: 'SDN', steps: [['leave_out', -2, 'S']] },
  {
    proposal: 'eree',
    appeal: 'BFA',
    number: 2,
    steps: [
      ['submit', -9, 'B'],
      ['take_up', -6, 'N'],
    ],
    reviews: [
      {
        who: 'N',
        due: 4,
        scores: [4, 4, 4, 4, 5, 4],
        recommendation: 'yes',
        note: 'Le cahier des signalements est une bonne idée.',
        finished: [-2, 1],
      },
      { who: 'P', due: 4 },
    ],
    comments: [['N', -3, 'people', 'D’où vient le nombre de familles par site ?', false]],
  },
  { proposal: 'axes', appeal: 'BFA', number: 3, steps: [['submit', -5, 'B']] },
  {
    proposal: 'victimes',
    appeal: 'BFA',
    number: 1,
    steps: [
      ['submit', -14, 'B'],
      ['take_up', -12, 'N'],
      ['return', -7, 'N', 'L’atelier et les personnes suivies.'],
    ],
    reviews: [
      { who: 'N', scores: [4, 4, 3, 3, 3, 4], recommendation: 'maybe', finished: [-8, 1] },
      { who: 'P', scores: [4, 3, 3, 3, 3, 3], recommendation: 'maybe', finished: [-8, 1] },
    ],
    returned: [
      [
        ['budget', 'L’atelier existe-t-il déjà ? Le devis de remise en état manque.'],
        ['people', 'Combien de personnes sont suivies un an, et combien seulement appareillées ?'],
      ],
    ],
  },
  { proposal: 'radios', appeal: 'BFA', steps: [] },
  {
    proposal: 'farmland',
    appeal: 'UKR',
    number: 1,
    steps: [
      ['submit', -18, 'A'],
      ['take_up', -16, 'P'],
      ['recommend', -9, 'P'],
      ['accept', -4, 'G'],
    ],
    recommendation: ['yes'],
    reviews: [{ who: 'P', scores: [5, 4, 5, 3, 3, 4], recommendation: 'yes', finished: [-10, 1] }],
  },
  {
    proposal: 'schools',
    appeal: 'UKR',
    number: 3,
    steps: [
      ['submit', -8, 'A'],
      ['take_up', -5, 'P'],
    ],
    reviews: [{ who: 'P', due: 6, begun: -5 }],
  },
  { proposal: 'rehabilitation', appeal: 'UKR', number: 4, steps: [['submit', -6, 'A']] },
  {
    proposal: 'spot',
    appeal: 'UKR',
    number: 2,
    steps: [
      ['submit', -40, 'A'],
      ['take_up', -38, 'N'],
      ['recommend', -33, 'N'],
      ['accept', -30, 'G'],
      ['approve', -27, 'G'],
      ['publish', -26, 'G'],
    ],
    recommendation: ['yes'],
    approval: [-28, 'Minutes of the country team, sample 12'],
    reviews: [{ who: 'N', scores: high, recommendation: 'yes', finished: [-34, 1] }],
    funding: [[donor, 'paid', 2_450, 'USD', '1', -12, 'Contribution agreement, sample 7']],
    implementation: ['implementing', -20],
  },
  {
    proposal: 'malakal',
    appeal: 'CERF',
    number: 1,
    steps: [
      ['submit', -124, 'A'],
      ['take_up', -123, 'P'],
      ['recommend', -121, 'P'],
      ['accept', -120, 'G'],
      ['approve', -117, 'G'],
      ['publish', -116, 'G'],
    ],
    recommendation: ['yes'],
    approval: [-118, 'Letter of the Emergency Relief Coordinator, sample 5'],
    reviews: [
      { who: 'P', scores: [5, 5, 4], recommendation: 'yes', finished: [-122, 1] },
      { who: 'N', scores: [5, 4, 4], recommendation: 'yes', finished: [-122, 1] },
    ],
    funding: [['CERF (sample)', 'paid', 1_200, 'USD', '1', -110, 'Disbursement list']],
    implementation: ['implementing', -105],
  },
  {
    proposal: 'melut',
    appeal: 'CERF',
    number: 2,
    steps: [
      ['submit', -122, 'A'],
      ['take_up', -121, 'N'],
      ['recommend', -120, 'N', 'It saves no life within six months.'],
      ['reject', -119, 'G', 'Not life-saving in the sense of the fund.'],
    ],
    recommendation: ['no', 'It saves no life within six months.'],
    reviews: [
      { who: 'N', scores: [1, 2, 3], recommendation: 'no', finished: [-121, 1] },
      { who: 'P', scores: [0, 2, 3], recommendation: 'no', finished: [-121, 1] },
    ],
  },
  {
    proposal: 'kassala',
    appeal: 'SHF',
    number: 1,
    steps: [
      ['submit', -200, 'S'],
      ['take_up', -198, 'P'],
      ['recommend', -193, 'P'],
      ['accept', -190, 'G'],
      ['approve', -184, 'G'],
      ['publish', -183, 'G'],
    ],
    recommendation: ['yes'],
    approval: [-185, 'Allocation letter, sample 3'],
    reviews: [{ who: 'P', scores: [4, 5, 5], recommendation: 'yes', finished: [-194, 1] }],
    funding: [
      ['Sudan Humanitarian Fund (sample)', 'paid', 420, 'USD', '1', -178, 'Allocation letter, sample 3'],
    ],
    implementation: ['ended_completed', -12],
  },
  {
    proposal: 'hubs',
    appeal: 'SHF',
    number: 2,
    steps: [
      ['submit', -196, 'S'],
      ['take_up', -195, 'P'],
      ['recommend', -192, 'P'],
      ['accept', -189, 'G'],
      ['approve', -184, 'G'],
      ['publish', -182, 'G'],
    ],
    recommendation: ['yes'],
    approval: [-185, 'Allocation letter, sample 3'],
    reviews: [{ who: 'P', scores: [4, 4, 3], recommendation: 'yes', finished: [-193, 1] }],
    funding: [
      ['Sudan Humanitarian Fund (sample)', 'paid', 440, 'USD', '1', -176, 'Allocation letter, sample 3'],
      [donor, 'commitment', 200, 'USD', '1', -30, 'Letter of the donor'],
    ],
    implementation: ['implementing', -150],
  },
  { proposal: 'emergency', appeal: 'LIST', asked: 300, steps: [] },
];
