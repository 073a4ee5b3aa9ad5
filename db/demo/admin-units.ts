import type { adminUnits } from '../schema/index.ts';

/**
 * Real places by OCHA p-code, those that the demo names: every unit of level 1 of nine countries, and of level 2 where
 * a hub works. Source: OCHA, global p-codes of the Common Operational Datasets (HDX, CC BY-IGO), names as spelt there;
 * taken Nov 2026 from a copy whose units are valid from 2019 to 2024. The whole list comes by import.
 */
// biome-ignore format: a table reads best as one
const units: Record<string, string[]> = {
  SDN: [
    'SD01 Khartoum', 'SD02 North Darfur', 'SD03 South Darfur', 'SD04 West Darfur', 'SD05 East Darfur',
    'SD06 Central Darfur', 'SD07 South Kordofan', 'SD08 Blue Nile', 'SD09 White Nile', 'SD10 Red Sea',
    'SD11 Kassala', 'SD12 Gedaref', 'SD13 North Kordofan', 'SD14 Sennar', 'SD15 Aj Jazirah',
    'SD16 River Nile', 'SD17 Northern', 'SD18 West Kordofan', 'SD19 Abyei PCA', 'SD02114 Al Fasher',
    'SD02128 Kutum', 'SD02129 Melit', 'SD02170 Tawila', 'SD10064 Port Sudan', 'SD10068 Sawakin',
    'SD10071 Sinkat', 'SD11053 Madeinat Kassala', 'SD11055 Reifi Aroma', 'SD11056 Reifi Kassla',
  ],
  BFA: [
    'BF13 Centre', 'BF46 Boucle du Mouhoun', 'BF47 Cascades', 'BF48 Centre-Est', 'BF49 Centre-Nord',
    'BF50 Centre-Ouest', 'BF51 Centre-Sud', 'BF52 Est', 'BF53 Hauts-Bassins', 'BF54 Nord',
    'BF55 Plateau-Central', 'BF56 Sahel', 'BF57 Sud-Ouest', 'BF5202 Gourma', 'BF5204 Kompienga',
    'BF5205 Tapoa', 'BF5401 Loroum', 'BF5403 Yatenga',
  ],
  UKR: [
    'UA01 Autonomous Republic of Crimea', 'UA05 Vinnytska', 'UA07 Volynska', 'UA12 Dnipropetrovska',
    'UA14 Donetska', 'UA18 Zhytomyrska', 'UA21 Zakarpatska', 'UA23 Zaporizka', 'UA26 Ivano-Frankivska',
    'UA32 Kyivska', 'UA35 Kirovohradska', 'UA44 Luhanska', 'UA46 Lvivska', 'UA48 Mykolaivska',
    'UA51 Odeska', 'UA53 Poltavska', 'UA56 Rivnenska', 'UA59 Sumska', 'UA61 Ternopilska',
    'UA63 Kharkivska', 'UA65 Khersonska', 'UA68 Khmelnytska', 'UA71 Cherkaska', 'UA73 Chernivetska',
    'UA74 Chernihivska', 'UA80 Kyiv', 'UA85 Sevastopol', 'UA4802 Bashtanskyi', 'UA4806 Mykolaivskyi',
    'UA6304 Iziumskyi', 'UA6308 Kupianskyi', 'UA6314 Chuhuivskyi', 'UA6502 Beryslavskyi',
    'UA6510 Khersonskyi',
  ],
  SSD: [
    'SS00 Abyei Region', 'SS01 Central Equatoria', 'SS02 Eastern Equatoria', 'SS03 Jonglei',
    'SS04 Lakes', 'SS05 Northern Bahr el Ghazal', 'SS06 Unity', 'SS07 Upper Nile', 'SS08 Warrap',
    'SS09 Western Bahr el Ghazal', 'SS10 Western Equatoria', 'SS0707 Malakal', 'SS0709 Melut',
  ],
  MLI: [
    'ML01 Kayes', 'ML02 Koulikoro', 'ML03 Sikasso', 'ML04 Segou', 'ML05 Mopti', 'ML06 Tombouctou',
    'ML07 Gao', 'ML08 Kidal', 'ML09 Bamako', 'ML10 Menaka', 'ML0501 Bandiagara', 'ML0504 Douentza',
    'ML0506 Mopti',
  ],
  MOZ: [
    'MZ01 Cabo Delgado', 'MZ02 Gaza', 'MZ03 Inhambane', 'MZ04 Manica', 'MZ05 Maputo',
    'MZ06 Maputo City', 'MZ07 Nampula', 'MZ08 Niassa', 'MZ09 Sofala', 'MZ10 Tete', 'MZ11 Zambezia',
    'MZ0106 Macomia', 'MZ0112 Mueda', 'MZ0116 Palma',
  ],
  YEM: [
    'YE11 Ibb', 'YE12 Abyan', "YE13 Sana'a City", 'YE14 Al Bayda', "YE15 Ta'iz", 'YE16 Al Jawf',
    'YE17 Hajjah', 'YE18 Al Hodeidah', 'YE19 Hadramawt', 'YE20 Dhamar', 'YE21 Shabwah', "YE22 Sa'dah",
    "YE23 Sana'a", 'YE24 Aden', 'YE25 Lahj', "YE26 Ma'rib", 'YE27 Al Mahwit', 'YE28 Al Maharah',
    'YE29 Amran', "YE30 Ad Dali'", 'YE31 Raymah', 'YE32 Socotra', 'YE2405 At Tawahi',
    'YE2408 Khur Maksar',
  ],
  SYR: [
    'SY01 Damascus', 'SY02 Aleppo', 'SY03 Rural Damascus', 'SY04 Homs', 'SY05 Hama', 'SY06 Lattakia',
    'SY07 Idleb', 'SY08 Al-Hasakeh', 'SY09 Deir-ez-Zor', 'SY10 Tartous', 'SY11 Ar-Raqqa', "SY12 Dar'a",
    'SY13 As-Sweida', 'SY14 Quneitra', 'SY0200 Jebel Saman', 'SY0202 Al Bab', 'SY0205 Menbij',
  ],
  SOM: [
    'SO11 Awdal', 'SO12 Woqooyi Galbeed', 'SO13 Togdheer', 'SO14 Sool', 'SO15 Sanaag', 'SO16 Bari',
    'SO17 Nugaal', 'SO18 Mudug', 'SO19 Galgaduud', 'SO20 Hiraan', 'SO21 Middle Shabelle',
    'SO22 Banadir', 'SO23 Lower Shabelle', 'SO24 Bay', 'SO25 Bakool', 'SO26 Gedo', 'SO27 Middle Juba',
    'SO28 Lower Juba', 'SO2401 Baydhaba', 'SO2402 Buur Hakaba',
  ],
};

/** A p-code of level 2 begins with that of the unit it lies in. */
export const adminUnitRows = (): (typeof adminUnits.$inferInsert)[] =>
  Object.entries(units).flatMap(([countryId, all]) => {
    const rows = all.map((unit) => ({
      pcode: unit.slice(0, unit.indexOf(' ')),
      name: unit.slice(unit.indexOf(' ') + 1),
    }));
    return rows.map(({ pcode, name }) => {
      const within = rows.find((it) => it.pcode !== pcode && pcode.startsWith(it.pcode));
      return { pcode, name, countryId, level: within ? 2 : 1, parentPcode: within?.pcode ?? countryId };
    });
  });
