import type { SafetyWords } from '@foyer/sdk/contract';

export const french: SafetyWords = {
  locale: 'fr',
  lines: {
    chest: [
      'poitrine|thorax|coeur mal|douleur*|serre*|oppress*|pression|brul* ~3',
      '?crise_cardiaque|infarctus|arret_cardiaque|crise_du_coeur',
    ],
    breathing: [
      'peux|peut|arrive|arrives|plus|pas|mal|difficulte* respirer|respire|respires|souffle ~2',
      '?etouff*|setouffe|metouffe|suffoqu*',
      'manque air|dair ~1',
    ],
    unconscious: [
      '?inconscient*|evanoui*|sest_evanoui*|convuls*|crise_depilepsie|perdu_connaissance|perte_de_connaissance',
      'ne|se pas|plus reveille*|reagit ~2',
    ],
    stroke: ['?avc|accident_vasculaire|attaque_cerebrale', 'visage|bouche|bras|cote paralys*|tordu*|tombe|engourdi* ~4'],
    bleeding: [
      'arrete|narrete|cesse|stop saign* ~2',
      '?saigne*|sang|hemorragie beaucoup|incontrolable|important|partout|fort|abondam* ~2',
      'sang vomi*|crach*|touss* ~2',
      '?hemorragie',
    ],
    allergy: ['gorge|langue|visage|levres ferme*|gonfl*|enfl*|serre* ~2', '?choc_allergique|choc_anaphyla*|anaphyla*|reaction_allergique'],
    'self-harm': [
      'veux|veut|voudrais|envie|prefere mourir|mort|morte ~2',
      'me_suicider|se_suicider|me_tuer|se_tuer|en_finir|me_faire_du_mal|mouvrir_les_veines',
      '?suicid*',
      'veux|envie plus|pas vivre ~1',
    ],
    poisoning: [
      'avale*|bu|boit javel|poison|detergent|produit*|pile|lessive ~4',
      'pris|avale* trop|tous|toute|boite medicament*|cachets|comprimes|pilules ~2',
      '?surdose|empoisonn*|intoxiqu*',
    ],
    pregnancy: [
      'enceinte|grossesse saign*|sang|hemorragie ~4',
      'bebe bouge*|bouger plus|pas ~4',
      'perdu_les_eaux|perds_les_eaux|poche_des_eaux',
    ],
    baby: ['bebe|enfant|fils|fille|nourrisson bleu*|mou|molle|inerte ~3', 'nouveau_ne|nourrisson|semaines fievre ~4'],
    head: ['?tete cogn*|coup|frapp*|choc|tombe* ~3'],
    violence: ['me_frappe|me_bat|ma_frappe*|me_tape|me_violente|ma_viole*|veut_me_tuer|va_me_tuer|me_menace|poignard*'],
    burns: ['?brul* eau|bouillant*|huile|grave*|visage|enfant|bebe ~4'],
    headache: ['pire|soudain*|subit* mal_de_tete|mal_a_la_tete|migraine ~2'],
    vision: ['vois|voit|vue|vision plus|soudain*|perdu*|dun_coup oeil|rien|soudain*|perdu*|vue|vision ~3'],
    emergency: ['?911', 'appel*|besoin|envoy* ambulance|dune_ambulance|le_samu ~2', 'au_secours|en_train_de_mourir|je_meurs'],
  },
  unless: 'apres-2|clinique-3|cours-3|groupe-5|soutien-3|mort_dun-3|decede*-4|facture-3|prevention-3|ans+4|examen-3|test-2|reeducation-3',
  spared: 'demain',
};
