type Both = { en: string; fr: string };
export type Told = { access: Both; story?: { title: Both; text: Both } };

/** What Geneva made of the updates of each operation, in both languages. Invented, as they are. */
export const digestTexts: Record<string, Told> = {
  BFA: {
    access: {
      en: 'The road from Modèle to Gabarit is open to convoys again.\nNeeded: two more survey teams before the rains.',
      fr: 'La route de Modèle à Gabarit est de nouveau ouverte aux convois.\nBesoins : deux équipes d’enquête de plus avant les pluies.',
    },
    story: {
      title: { en: 'A well reopens in Gabarit', fr: 'Un puits rouvert à Gabarit' },
      text: {
        en: 'The village draws water again without a detour. Survey teams found the way to the well free of explosive ordnance and marked it with the people who walk it.',
        fr: 'Le village puise de nouveau son eau sans détour. Les équipes d’enquête ont constaté que le chemin du puits était libre d’engins explosifs et l’ont balisé avec celles et ceux qui l’empruntent.',
      },
    },
  },
  COL: {
    access: {
      en: 'One municipality suspended operations for two weeks; they have begun again.\nNeeded: transport by river.',
      fr: 'Une municipalité a suspendu les opérations pendant deux semaines ; elles ont repris.\nBesoins : du transport fluvial.',
    },
  },
  NGA: {
    access: {
      en: 'Two return areas remain out of reach.\nNeeded: risk education for returnees.',
      fr: 'Deux zones de retour restent hors d’atteinte.\nBesoins : de l’éducation aux risques pour les personnes de retour.',
    },
    story: {
      title: { en: 'Twelve teachers, twelve schools', fr: 'Douze enseignants, douze écoles' },
      text: {
        en: 'Twelve teachers now explain what not to touch. They reach classrooms that no team could visit this quarter.',
        fr: 'Douze enseignants expliquent désormais ce qu’il ne faut pas toucher. Ils atteignent des classes qu’aucune équipe n’a pu visiter ce trimestre.',
      },
    },
  },
  SDN: {
    access: {
      en: 'Access to two localities in White Nile was restored, and survey teams are back.\nNeeded: markers and paint for 40 km of road.',
      fr: 'L’accès à deux localités du Nil Blanc est rétabli, et les équipes d’enquête y sont revenues.\nBesoins : des balises et de la peinture pour 40 km de route.',
    },
    story: {
      title: { en: 'The school of Al-Mithal reopens', fr: 'L’école d’Al-Mithal rouvre' },
      text: {
        en: 'Children walk to school on a road that was closed for a year. The teams that cleared it trained two of the parents to report anything suspicious.',
        fr: 'Les enfants vont à l’école par une route fermée depuis un an. Les équipes qui l’ont dépolluée ont formé deux parents à signaler tout objet suspect.',
      },
    },
  },
  SOM: {
    access: {
      en: 'Access did not change.\nNeeded: spare parts for detectors.',
      fr: 'L’accès est inchangé.\nBesoins : des pièces de rechange pour les détecteurs.',
    },
    story: {
      title: { en: 'A bridge in use again', fr: 'Un pont de nouveau en service' },
      text: {
        en: 'Trucks cross where they could not. Food reaches the market a day earlier.',
        fr: 'Les camions passent là où ils ne pouvaient pas. Les vivres arrivent au marché un jour plus tôt.',
      },
    },
  },
  UKR: {
    access: {
      en: 'Fields near three settlements can be reached again.\nNeeded: agricultural land before the spring.',
      fr: 'Les champs de trois localités sont de nouveau accessibles.\nBesoins : des terres agricoles avant le printemps.',
    },
    story: {
      title: { en: 'Sowing after three years', fr: 'Semer après trois ans' },
      text: {
        en: 'A farmer sows where survey teams found nothing left to clear.',
        fr: 'Un agriculteur sème là où les équipes d’enquête n’ont plus rien trouvé à dépolluer.',
      },
    },
  },
};
