import type { SafetyWords } from '@foyer/sdk/contract';

export const polish: SafetyWords = {
  locale: 'pl',
  lines: {
    chest: [
      'klatce|klatka|klatke|klatki|serce|mostku|piersiach bol|boli|bole|ucisk|kluje|dusi|piecze|pali ~3',
      '?zawal|zawalu|atak_serca|zatrzymanie_akcji',
    ],
    breathing: [
      'nie|trudno|ciezko|moge oddychac|oddycha|zlapac_oddechu|zlapac_tchu|oddychania ~2',
      'brak|brakuje powietrza|tchu ~1',
      '?dusi_sie|dusze_sie|sie_dusi|dlawi|udlawil*|zakrztusil*|zadlawil*|tonie',
    ],
    unconscious: [
      '?nieprzytomn*|zemdlal*|drgawki|padaczki|atak_padaczki|napad_padaczki',
      'stracil*|utrata przytomnosc* ~1',
      'nie budzi|reaguje|obudzic ~2',
    ],
    stroke: [
      '?udar|udaru|wylew',
      'twarz|usta|polowa|strona|strone opadl*|krzyw*|wykrzywi*|zdretwial*|sparalizow*|bezwladn* ~3',
      'nagle mowic|mowi|belkocze|dretwieje ~3',
    ],
    bleeding: [
      'krew|krwi|krwawi*|krwawienie|krwawic nie|ciagle przestaje|zatrzymac|zatamowac|ustaje ~2',
      '?krew|krwi|krwawi* duzo|mocno|silnie|leje|wszedzie ~2',
      'krwia|krew wymiot*|kaszle|pluje ~1',
      '?krwotok',
    ],
    allergy: ['gardlo|jezyk|twarz|usta puchn*|spuchn*|opuch*|zaciska ~3', '?wstrzas_anafila*|anafila*|reakcja_alergiczna'],
    'self-harm': [
      'chce|chcialabym|chcialbym|wole umrzec|zginac|smierci ~2',
      'sie_zabic|zabic_sie|zabije_sie|odebrac_sobie_zycie|skonczyc_ze_soba|zrobic_sobie_krzywde|podciac_zyly',
      '?samoboj*',
      'nie chce|mam zyc|dla_kogo_zyc|sily_zyc ~2',
    ],
    poisoning: [
      'wypil*|polknal|polknela|polknelo|zjadl* wybielacz*|trucizn*|domestos|detergent*|bateri*|plyn|kret* ~3',
      'wzial*|wzielam|polknal*|zjadl*|lyknal* duzo|wszystkie|opakowanie|tyle tablet*|leki|lekow|proszk* ~3',
      '?przedawkowa*|zatru*|otrul*|czad',
    ],
    pregnancy: [
      'ciazy|ciezarna|ciaza krwawi*|krew|plami* ~4',
      'dziecko|dziecka|plod rusza|ruchow|kopie nie ~3',
      'wody odeszly|odchodza ~1',
    ],
    baby: ['dziecko|niemowle|noworodek|synek siny|sine|sinieje|wiotk*|niebiesk* ~3', 'noworod*|niemowl*|tygodni* goraczk* ~3'],
    head: ['?glow* uderzyl*|rozbil*|uraz|upad* ~3'],
    violence: ['bije|pobil*|uderzyl|dusi|grozi|kopie|gwalci mnie|mi|nas ~1', 'zgwalc*|chce_mnie_zabic|zabije_mnie|dzgni*|postrzel*'],
    burns: ['?poparz*|oparz* mocno|wrzat*|twarz|dziecko|ciezk*|olej* ~3'],
    headache: ['najgorszy|nagly|nagle|potworny bol_glowy|glowa_boli|boli_glowa ~2'],
    vision: ['nagle widze|wzrok|oslep* ~3', 'stracil*|nic wzrok|nie_widze ~2'],
    emergency: ['?911', 'wezw*|potrzeb*|przyslij* karetk*|pogotowi* ~1', 'umieram|umiera|ratunku'],
  },
  unless:
    'grupa-4|poradnia-3|rachunek-3|kurs-3|lat+4|rok_temu+3|roku+2|zmarl*-4|profilaktyk*-3|badani*-3|rehabilitacj*-3|po_udarze|wsparcia-3',
};
