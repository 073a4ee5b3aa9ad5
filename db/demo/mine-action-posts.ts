import { hubTitle, type PostSpec } from './post-specs.ts';

// biome-ignore format: a table reads best as one
export const coordinators: PostSpec[] = [
  { at: 'AFG', role: 'coordinator', languages: 'en prs', held: [['Perrin Fictif', 'UNMAS', 'FP-F1', 'm-20', 'e+4']] },
  { at: 'BFA', role: 'coordinator', languages: 'fr', mailbox: 'bfa-ma@example.org', held: [['Nino Anonyme', 'UNMAS', 'DH', 'm-32', -328, { endReason: 'Fin de contrat' }], ['Clément Modèle', 'UNMAS', 'DH', -313, 51, { note: 'Assure aussi le suivi du projet de l’organisme à Kaya.' }]] },
  { at: 'CAF', role: 'coordinator', languages: 'fr en', held: [['Hélène Prototype', 'UNMAS', 'FP-F1', 'm-15', 'e+9']] },
  { at: 'CMR', role: 'coordinator', languages: 'fr en', code: 'DH', since: -34, recruitment: 'UNICEF', held: [] },
  { at: 'COD', role: 'coordinator', languages: 'fr en', held: [['Bruno Canevas', 'UNMAS', 'FP-F1', 'm-38', 'e-14'], ['Inès Essai', 'UNMAS', 'FP-F1', 'm-13', 'e+10']] },
  { at: 'COL', role: 'coordinator', languages: 'es en', mailbox: 'col-ma@example.org', held: [['Mateo Prueba', 'UNMAS', 'FP-F1', 'm-34', 'e-11'], ['Lucía Muestra', 'UNMAS', 'FP-F1', 'm-9', 'e+14']] },
  { at: 'ETH', role: 'coordinator', languages: 'en', recruitment: 'UNMAS', funding: 'donor', held: [['William Template', 'UNMAS', 'FP-F1', 'm-22', -51, { endReason: 'End of contract' }]] },
  { at: 'IRQ', role: 'coordinator', languages: 'en ar', held: [['Dilan Nimûne', 'UNMAS', 'DH', 'm-17', 'e+7']] },
  { at: 'LBN', role: 'coordinator', languages: 'ar fr en', held: [['Karim Tajriba', 'UNMAS', 'FP-F1', 'm-18', 84]] },
  { at: 'LBY', role: 'coordinator', languages: 'en ar', held: [['Tarek Mithal', 'UNMAS', 'FP-F1', 'm-30', 'e-13'], ['Salma Ayyina', 'UNMAS', 'FP-F2', 'm-12', 'e+11']] },
  { at: 'LCB', role: 'coordinator', languages: 'fr', held: [['Ousmane Factice', 'UNICEF', 'DH', 'm-6', 'e+6', { note: 'Depuis Niamey, avec une visite par trimestre.' }]] },
  { at: 'MLI', role: 'coordinator', languages: 'fr en ar', held: [['Dieter Muster', 'UNMAS', 'FP-F1', -721, 7, { extendedFrom: -176, note: 'L’organisme n’a pas confirmé la suite.' }]] },
  { at: 'MMR', role: 'coordinator', languages: 'en my', mailbox: 'mmr-ma@example.org', held: [['Anton Obrazets', 'UNICEF', 'RS', 'm-21', 'e-9'], ['Thiri Udaharan', 'UNICEF', 'RS', 'm-8', 'e+5']] },
  { at: 'MOZ', role: 'coordinator', languages: 'en pt', recruitment: 'UNDP', held: [['Paulo Ficção', 'UNDP', 'FP-F1', 'm-24', -129, { endReason: 'Funding ended' }]] },
  { at: 'NER', role: 'coordinator', languages: 'fr', held: [['Adama Témoin', 'UNICEF', 'DH', 'm-27', 'e-11'], ['Ousmane Factice', 'UNICEF', 'DH', 'm-10', 'e+6']] },
  { at: 'NGA', role: 'coordinator', languages: 'en', held: [['Olivia Specimen', 'UNMAS', 'FP-F1', 'm-16', 'e+7']] },
  { at: 'PSE', role: 'coordinator', languages: 'en ar', held: [['Layla Numudhaj', 'UNMAS', 'FP-F1', 'm-24', -96, { endReason: 'Resigned' }], ['Erik Utkast', 'UNMAS', 'SG', -95, 'e+4']] },
  { at: 'SDN', role: 'coordinator', languages: 'en ar', mailbox: 'sdn-ma@example.org', held: [['Cassia Exemplar', 'UNMAS', 'FP-F1', 'm-40', 'e-19'], ['Béa Exemple', 'UNMAS', 'FP-F1', 'm-18', 'e+5']] },
  { at: 'SOM', role: 'coordinator', languages: 'en so', held: [['Samira Tusaale', 'UNMAS', 'FP-F1', 'm-13', 'e+10']] },
  { at: 'SSD', role: 'coordinator', languages: 'en', held: [['Achol Mfano', 'UNMAS', 'FP-F1', 'm-24', 'e-4'], ['Jules Quelconque', 'UNMAS', 'DH', 'm-2', 'e+9']] },
  { at: 'SYR-DM', role: 'coordinator', languages: 'ar en', held: [['Rania Mithal', 'UNMAS', 'FP-F1', 'm-11', 'e+12']] },
  { at: 'SYR-GZ', role: 'coordinator', languages: 'ar en', held: [['Emre Örnek', 'sample', 'FP-F1', 'm-31', 'e-5'], ['Rania Mithal', 'UNMAS', 'DH', 'm-4', 'e+5', { note: 'Until the handover to Damascus is done.' }]] },
  { at: 'TCD', role: 'coordinator', languages: 'fr', since: 'm-14', held: [['Nadège Maquette', 'UNMAS', 'DH', 'm-7', 'e+6']] },
  { at: 'UKR', role: 'coordinator', languages: 'uk en', held: [['Sofia Mustermann', 'UNDP', 'FP-F1', 'm-27', 'e-12'], ['Vira Zrazok', 'UNDP', 'FP-F1', 'm-10', 37]] },
  { at: 'YEM', role: 'coordinator', languages: 'en ar', held: [['Hassan Namudhaj', 'UNMAS', 'FP-F1', 'm-23', 60], ['Maya Ejemplar', 'UNMAS', 'FP-F1', 61, 'e+14']] },
];

// biome-ignore format: a table reads best as one
export const supporters: PostSpec[] = [
  { at: 'AFG', role: 'co_coordinator', languages: 'en prs', held: [['Zahra Misal', 'exemple', 'FP-P', 'm-12', 'e+8']] },
  { at: 'BFA', role: 'co_coordinator', languages: 'fr en', held: [['Tomás Ejemplo', 'sample', 'DH', 'm-5', 'e+6']] },
  { at: 'COD', role: 'co_coordinator', languages: 'fr', held: [['Gloire Croquis', 'exemple', 'FP-P', 'm-14', 'e+5']] },
  { at: 'NGA', role: 'co_coordinator', languages: 'en', held: [['Chidi Sampler', 'muster', 'CS', 'm-8', 'e+7']] },
  { at: 'SDN', role: 'co_coordinator', languages: 'en ar', held: [['Ulisses Exemplo', 'sample', 'DH', 'm-9', 'e+4']] },
  { at: 'SSD', role: 'co_coordinator', languages: 'en', recruitment: 'Not opened', held: [['Nyandeng Kigezo', 'specimen', 'FP-P', 'm-17', -6]] },
  { at: 'UKR', role: 'co_coordinator', languages: 'uk en', held: [['Oksana Pryklad', 'sample', 'FP-F1', 'm-16', 'e+6']] },
  { at: 'AFG', role: 'information_management_officer', languages: 'en prs', held: [['Farid Nemuna', 'UNMAS', 'FP-F1', 'm-24', 25], ['Elif Taslak', 'UNMAS', 'FP-F1', 26, 'e+13']] },
  { at: 'COL', role: 'information_management_officer', languages: 'es en', recruitment: 'UNMAS', held: [['Inés Plantilla', 'UNMAS', 'FP-F1', 'm-22', -32], ['Rocío Borrador', 'UNMAS', 'FP-F1', 14, 'e+12']] },
  { at: 'SDN', role: 'information_management_officer', languages: 'en', held: [['Lena Musterfrau', 'UNMAS', 'FP-F1', 'm-26', 'e-11'], ['Kai Dummy', 'UNMAS', 'FP-F1', 'm-6', 'e+5']] },
  { at: 'SOM', role: 'information_management_officer', languages: 'en', recruitment: 'UNMAS', held: [['Abdi Matalan', 'UNMAS', 'FP-F1', 'm-19', -89]] },
  { at: 'UKR', role: 'information_management_officer', languages: 'uk en', held: [['Taras Vzirets', 'UNDP', 'FP-F1', 'm-14', 'e+8']] },
];

// biome-ignore format: a table reads best as one
export const hubCoordinators: PostSpec[] = [
  { at: 'AFG/Kandahar', role: 'coordinator', title: hubTitle, languages: 'en prs', held: [['Nasir Tamsil', 'UNMAS', 'FP-F1', 'm-15', 'e+8']] },
  { at: 'COD/Bukavu', role: 'coordinator', title: hubTitle, languages: 'fr', held: [['Aline Brouillon', 'UNMAS', 'FP-F1', 'm-18', 90]] },
  { at: 'MLI/Mopti', role: 'coordinator', title: hubTitle, languages: 'fr', held: [['Fanta Ébauche', 'exemple', 'FP-F1', 'm-29', 'e-15'], ['Sékou Exemple', 'exemple', 'FP-F1', 'm-14', 'e+9']] },
  { at: 'NGA/Maiduguri', role: 'coordinator', title: hubTitle, languages: 'en', recruitment: 'UNMAS', held: [['Musa Kwatance', 'UNMAS', 'FP-F1', 'm-20', -13]] },
  { at: 'SDN/Port Sudan', role: 'coordinator', title: hubTitle, languages: 'en ar', held: [['Idris Matsayi', 'UNMAS', 'FP-F1', 'm-17', 'e-9'], ['Béa Exemple', 'UNMAS', 'DH', 'm-8', 'e+5']] },
  { at: 'SDN/El Fasher', role: 'coordinator', title: hubTitle, languages: 'en ar', recruitment: 'Not opened', held: [['Ciara Sampla', 'UNMAS', 'SG', -330, -286], ['Salim Urnik', 'UNMAS', 'FP-F1', -283, -74, { endReason: 'Evacuated' }]] },
  { at: 'SDN/Kassala', role: 'coordinator', title: hubTitle, languages: 'en ar', held: [['Noa Placeholder', 'sample', 'DH', -234, 'e+5']] },
  { at: 'SOM/Baidoa', role: 'coordinator', title: hubTitle, languages: 'en so', held: [['Hodan Tijaabo', 'UNMAS', 'FP-F1', 'm-11', 'e+12']] },
  { at: 'UKR/Kharkiv', role: 'coordinator', title: hubTitle, languages: 'uk en', held: [['Liis Näide', 'UNDP', 'FP-F1', 'm-19', 'e-5'], ['Piotr Wzorzec', 'UNDP', 'SG', 'm-3', 'e+4']] },
  { at: 'UKR/Mykolaiv', role: 'coordinator', title: hubTitle, languages: 'uk', held: [['Daryna Shablon', 'sample', 'FP-F1', 'm-12', 'e+11']] },
  { at: 'YEM/Aden', role: 'coordinator', title: hubTitle, languages: 'ar en', held: [['Amal Unmudhaj', 'UNMAS', 'FP-F1', 'm-16', 'e+7']] },
];
