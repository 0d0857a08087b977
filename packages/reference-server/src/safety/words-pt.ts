import type { SafetyWords } from '@foyer/sdk/contract';

export const portuguese: SafetyWords = {
  locale: 'pt',
  lines: {
    chest: [
      'peito dor|dores|doi|doendo|aperto|apertado|pressao|queima* ~3',
      '?infarto|enfarte|infartando|ataque_cardiaco|ataque_do_coracao|parada_cardiaca',
    ],
    breathing: [
      'nao|consigo|consegue|dificuldade|mal respirar|respira|respirando ~2',
      '?falta_de_ar|sem_ar|sufoc*|engasg*|asfixi*|afogando',
    ],
    unconscious: ['?desmai*|inconscien*|convuls*|desacordad*', 'nao acorda|reage|responde ~1'],
    stroke: [
      '?avc|derrame|derrame_cerebral',
      'boca|rosto|lado|face torta|torto|caida|caido|dormente|paralis* ~3',
      'fraqueza|dificuldade subita|falar|repente ~2',
    ],
    bleeding: [
      'sangr* nao_para|sem_parar|muito|muita|intenso|forte ~2',
      'sangue vomit*|tossindo|cuspindo ~1',
      '?hemorragia',
      'perdendo|perdeu muito_sangue ~1',
    ],
    allergy: ['garganta|lingua|rosto|labios fech*|inchad*|inchando|inchou ~2', '?reacao_alergica|anafila*'],
    'self-harm': [
      'quero|quer|queria|vontade|prefiro|desejo|melhor morrer|morta|morto ~2',
      'me_matar|se_matar|tirar_minha_vida|me_cortar|me_machucar|com_minha_vida|com_a_minha_vida|fim_a_minha_vida|me_mutil*|tirar_a_minha_vida',
      '?suicid*',
      'nao|sem|cansado|cansada quero|quer|vontade|razao|de viver|existir ~2',
    ],
    poisoning: [
      'bebeu|bebi|tomou|engoliu|engoli agua_sanitaria|veneno|detergente|cloro|pilha|produto ~2',
      'tomei|tomou|engoli muitos|muito|todos|demais|varios remedio*|comprimido*|pilulas ~2',
      '?envenen*|intoxic*',
    ],
    pregnancy: ['gravida|gestante|gravidez sangr* ~4', 'bebe nao_mexe|nao_se_mexe|parou_de_mexer|nao_sinto ~3', 'bolsa estourou|rompeu ~1'],
    baby: ['bebe|crianca|filho|filha azul|roxo|roxa|mole ~3', 'recem_nascid*|semanas febre ~3'],
    head: ['?bateu|bati|pancada|machucou cabeca ~3'],
    violence: ['me_bate|me_bateu|me_batendo|me_agride|me_espanca|me_estupr*|me_ameac*|quer_me_matar|vai_me_matar|esfaque*|fui_estuprada'],
    burns: ['?queimou|queimei|queimad*|queimadura* agua|oleo|fervendo|grave|rosto|crianca|bebe ~4'],
    headache: ['pior dor_de_cabeca|dor_cabeca ~1', 'dor_de_cabeca repente|subita|repentina ~3'],
    vision: ['repente|subita enxergo|enxergar|visao|cego|cega|vejo ~3', 'perdi_a_visao|nao_enxergo_nada'],
    emergency: ['?911', 'preciso|cham*|mand* ambulancia ~2', 'estou_morrendo|esta_morrendo', '?socorro'],
  },
  unless:
    'pronto_socorro-2|apoio-4|aula-4|clinica-3|conta-3|exame-3|exames-3|grupo-4|anos+4|morreu-4|faleceu-4|prevencao-3|teste-3|reabilitacao-3',
};
