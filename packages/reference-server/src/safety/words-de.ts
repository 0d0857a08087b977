import type { SafetyWords } from '@foyer/sdk/contract';

export const german: SafetyWords = {
  locale: 'de',
  lines: {
    chest: ['*brust* *schmerz*|weh|druck|enge|sticht|stechen|*brennt ~4', '?*herzinfarkt*|*herzanfall*|*herzstillstand'],
    breathing: ['kann|kaum|schwer|nicht|nimmer atmen|atmet|atme ~2', '*keine|kaum luft ~1', '?*erstick*|*atemnot|verschluckt'],
    unconscious: [
      '?*bewusstlos*|*ohnmacht*|*ohnmaechtig|*ohnmachtig|*krampfanfall*|krampft|*epileptischer_anfall',
      'nicht|nimmer wach|aufwach*|aufwecken|ansprechbar ~1',
      '?zusammengebrochen|umgekippt',
    ],
    stroke: [
      '?*schlaganfall*|*hirnschlag',
      'gesicht|mund|mundwinkel|seite hangt|haengt|gelahmt|gelaehmt|schief|taub ~3',
      'plotzlich|ploetzlich sprechen|reden|taub|gelahmt ~4',
    ],
    bleeding: [
      'blut*|blutet|bluten|blutung hort|hoert|stoppt|aufhoren|stillen nicht ~4',
      '?blutet|blut|blutung stark*|viel|uberall|stark ~2',
      'blut erbricht|spuckt|hustet|kotzt|erbrechen|erbrochen ~2',
    ],
    allergy: [
      'hals|zunge|gesicht|lippen|kehle schwillt|geschwollen|anschwell*|zu ~2',
      '?allergischer_schock|anaphyla*|allergische_reaktion',
    ],
    'self-harm': [
      'will|mochte|moechte|wunschte|lieber sterben|tot|umbringen|toten ~2',
      'mich|sich umbringen|toten|toeten|ritzen|verletzen|erhangen will|mochte|moechte|konnte|werde ~2',
      '?selbstmord*|suizid*|*das_leben_nehmen',
      'will|mochte|moechte nicht|nimmer leben ~2',
    ],
    poisoning: [
      'getrunken|geschluckt|verschluckt|trank *putzmittel|*gift*|bleiche|*reiniger|*batterie ~3',
      'viele|alle|packung *tabletten|*pillen|*medikamente|*schlafmittel genommen|geschluckt ~2',
      '?*uberdosis|*ueberdosis|*vergift*',
    ],
    pregnancy: ['*schwanger* blut*|blutet|*blutung* ~4', 'baby|kind bewegt|spure|tritt nicht ~3', '*fruchtblase geplatzt ~2'],
    baby: ['baby|kind|saugling|sohn|tochter blau|schlaff|leblos ~3', '*neugeboren*|saugling|wochen fieber ~3'],
    head: ['?kopf gestossen|angeschlagen|gefallen|aufgeschlagen|*verletz* ~3'],
    violence: [
      'schlagt|schlaegt|verprugelt|wurgt|bedroht|geschlagen|vergewaltigt|misshandelt mich|uns|mein_mann ~2',
      'vergewaltigt',
      'will_mich_umbringen|messer_angegriffen',
    ],
    burns: ['?verbrannt|verbruht|*verbrennung* *wasser|gesicht|schwer*|kind|stark|ol ~4'],
    headache: ['schlimmste*|plotzlich*|ploetzlich*|extrem* *kopfschmerz*|kopfweh ~3'],
    vision: ['plotzlich|ploetzlich blind|sehe|sehen|sehverlust ~3', 'sehe auge|nichts|nix nichts|mehr ~3'],
    emergency: ['?911', 'brauche|ruf*|schick* *krankenwagen|*rettungswagen|notarzt ~2', 'ich_sterbe|er_stirbt|sie_stirbt'],
  },
  unless:
    '*gruppe-1|*gruppe+1|*klinik+1|kurs+1|gestorben+3|verstorben+3|rechnung-3|jahr+2|jahren+2|reha+1|reha-3|nach-1|vorsorge+1|*vorbeugung+1|*ambulanz+1',
};
