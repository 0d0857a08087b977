import type { SafetyWords } from '@foyer/sdk/contract';

export const spanish: SafetyWords = {
  locale: 'es',
  lines: {
    chest: [
      'pecho|toracico|torax dolor|dolores|duele*|doler|apret*|aprieta*|opresion|presion|oprime ~4',
      '?infarto*|infartando|ataque_al_corazon|ataque_cardiaco|ataque_de_corazon|paro_cardiaco',
      'infarto|ataque dando|tiene|creo|tengo ~4',
    ],
    breathing: [
      'no|cuesta|dificultad|apenas|deja|casi respira|respirar|respiro ~2',
      'falta* aire ~2',
      '?ahoga|ahogando|ahogandose|ahogo|atragant*|asfixi*',
    ],
    unconscious: [
      '?desmay*|inconsciente|convuls*|convulcion*',
      'no despierta|reacciona|despertar ~1',
      'perdi*|perdida conocimiento|sentido|conciencia ~2',
    ],
    stroke: [
      '?derrame|embolia|derrame_cerebral',
      'cara|boca|lado cayo|caida|torcid*|chuec*|dormid*|paraliz*|adormecid* ~4',
      'de_repente no hablar|habla|mover|mueve ~3',
      'no_puedo|no_puede hablar|mover ~1',
      'habla|hablar raro|torcido|enredado|enredada ~2',
    ],
    bleeding: [
      'sangr* no_para|no_deja|no_se_detiene|sin_parar|todos_lados|chorro ~3',
      '?sangr* mucho|mucha|demasiada|abundante|intenso ~2',
      'sangre vomit*|tos*|escup* ~1',
      '?hemorragia',
    ],
    allergy: ['garganta|lengua|cara|labios cierr*|cerr*|hinch*|inflam* ~3', '?reaccion_alergica|anafila*|shock_alergico|choque_alergico'],
    'self-harm': [
      'quiero|quiere|quisiera|gustaria|ganas|prefiero|deseo|mejor morir*|muerto|muerta ~2',
      'matarme|quitarme_la_vida|matarse|cortarme|hacerme_dano|acabar_con_mi_vida|fin_a_mi_vida|voy_a_matar|autolesi*|cortandome|lastimarme|suicidarme|suicidarse',
      '?suicidio|suicida|suicidar',
      'no|sin quiero|quiere|ganas|razon|razones|motivos vivir|existir|viviendo ~2',
    ],
    poisoning: [
      'tomo|tome|trago|trague|bebio|bebi|comio cloro|veneno|lejia|detergente|limpiador|pila|insecticida ~3',
      'tomo|tome|tomado|trago|trague muchas|muchos|demasiadas|todas|frasco pastillas|pildoras|medicin*|tabletas ~2',
      '?sobredosis|envenen*|intoxic*',
    ],
    pregnancy: [
      'embaraz* sangr*|hemorragia ~4',
      'bebe no_se_mueve|no_siento|no_se_ha_movido|no_patea|dejo_de_moverse ~3',
      'rompio_la_fuente|rompi_la_fuente|rompio_fuente',
      'contracciones minutos|fuertes|seguidas ~3',
    ],
    baby: ['recien_nacid*|semanas fiebre|calentura ~4', 'bebe|nino|nina|hijo|hija azul|morado|morada|flacido ~3'],
    head: ['?golpe* cabeza ~3'],
    violence: [
      'me_pega|me_golpea|me_pego|me_esta_pegando|me_viol*|me_maltrata|me_va_a_matar|me_quiere_matar|me_amenaz*|me_apunal*|me_dispar*',
    ],
    burns: ['?quemo|queme|quemado|quemada|quemadura|quemaduras agua|aceite|grave|graves|cara|hirviendo|mucho|nino|nina|bebe ~4'],
    headache: ['peor dolor cabeza ~3', 'dolor_de_cabeza repente|subito|repentino ~3'],
    vision: ['repente|repentina|subita veo|ver|vista|vision ~4', 'perdi_la_vista|no_veo_nada|perdio_la_vista'],
    emergency: ['?911', 'necesito|llam*|mande* ambulancia ~2', 'me_estoy_muriendo|se_esta_muriendo|auxilio|me_muero'],
  },
  unless:
    'grupo-4|apoyo-4|clase-4|prevencion-3|murio-4|fallecio-4|clinica-3|examen-3|examenes-3|prueba-3|factura-3|cuenta-3|rehabilitacion-3|anos+4|el_ano_pasado+3|historia-3',
};
