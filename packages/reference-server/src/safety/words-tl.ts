import type { SafetyWords } from '@foyer/sdk/contract';

export const tagalog: SafetyWords = {
  locale: 'tl',
  lines: {
    chest: [
      'dibdib pananakit|kumikirot|mabigat|sakit ~3',
      'puso masakit|sumasakit|sakit ~2',
      'dibdib masakit|sakit|sumasakit|naninikip|paninikip|mabigat|kirot|makirot ~3',
      '?atake_sa_puso|inaatake|inatake',
    ],
    breathing: [
      'hindi humihinga|makahinga|makahinga_ng_maayos ~1',
      'labi|mukha asul|nangingitim|maputla ~2',
      'hindi|di|hirap|hirap_na|nahihirapan|ayaw makahinga|humihinga|huminga|hinga|paghinga ~2',
      '?nabulunan|nabubulunan|nasasakal|nalulunod|nalunod|hinihika',
    ],
    unconscious: [
      '?nahihimatay|kombulsyon|walang_malay|hindi_na_gumagalaw',
      'nawalan|walang|wala malay ~1',
      '?hinimatay|nahimatay|nagkukumbulsyon|kumbulsyon|kinukumbulsyon|nangingisay',
      'ayaw|hindi|di magising|gumising|gumigising|sumasagot ~1',
    ],
    stroke: [
      'mukha|bibig|bunganga nakangiwi|ngiwi|baluktot ~2',
      'hindi|di maigalaw|magalaw|gumagalaw|mataas kamay|braso|paa ~3',
      'mahina|manhid|namanhid braso|kamay|paa|kalahati ~3',
      'hindi makapagsalita|makagalaw ~1',
      '?naistroke',
      'bibig|mukha|kalahati tabingi|ngiwi|namanhid|manhid|paralisado ~3',
      'bulol|hindi_makapagsalita|di_makapagsalita',
    ],
    bleeding: [
      '?daming|marami dugo ~1',
      'pagdurugo|dugo matindi*|grabe|malakas ~2',
      'dugo|dumudugo|pagdurugo|dinudugo ayaw|hindi|di|walang tumigil|tumitigil|huminto|tigil ~2',
      'dugo nagsusuka|sumuka|sumusuka|umuubo|isinusuka ~2',
      '?dugo|dumudugo marami|sobra|malakas|maraming ~1',
    ],
    allergy: ['lalamunan|dila|mukha|labi namamaga|maga|sumasara|sumisikip ~2', '?allergy malala|matindi'],
    'self-harm': [
      'tapusin buhay ~2',
      'gusto mawala ~2',
      'laslas|naglaslas|magbibigti|tatalon',
      'gusto|nais mamatay|magpakamatay ~3',
      'magpapakamatay|magpakamatay|nagpakamatay|papatayin_ko_ang_sarili|saktan_ang_sarili|wakasan_ang_buhay',
      'ayoko|ayaw mabuhay ~3',
    ],
    poisoning: [
      '?overdose|na_overdose|naoverdose',
      'nakainom|uminom|nakalunok|nalunok|nainom zonrox|bleach|lason|clorox|muriatic|baterya|gasolina|sabon ~3',
      'uminom|ininom|nakainom marami*|sobra*|lahat gamot|tableta|pills ~2',
      '?nalason',
    ],
    pregnancy: [
      'lalabas|lumalabas baby|bata|ulo na|ngayon ~3',
      'buntis|ipinagbubuntis dinudugo|dugo|nagdurugo|pagdurugo ~3',
      'baby|bata|sanggol hindi|di|ayaw gumagalaw|galaw|sumisipa ~2',
      'pumutok panubigan ~2',
      'manganganak_na|lalabas_na',
    ],
    baby: ['baby|sanggol|anak|bata nangingitim|asul|nangangasul|lupaypay ~3', 'bagong_silang|sanggol|linggo lagnat|nilalagnat ~3'],
    head: ['?ulo nabagok|nauntog|tumama|bagok ~2'],
    violence: [
      '?inaabuso|binubugbog|hinahampas',
      'baril|kutsilyo|patalim may|hawak ~2',
      'takot asawa|umuwi ~3',
      'sinasaktan|binubugbog|sinusuntok|sinasampal|sinakal|binugbog|papatayin|pinagbabantaan ako|kami|nya|niya ~2',
      'ginahasa|na_rape|nasaksak|sinaksak|nabaril',
    ],
    burns: ['?napaso|nasunog|paso|nabanlian kumukulo*|mukha|malala|mainit|anak|mantika ~4'],
    headache: ['sakit ulo pinakamatindi|pinakamasakit|bigla*|matindi* ~4'],
    vision: ['bigla* makakita|nabulag|paningin ~4', 'hindi_makakita|di_makakita|nabulag'],
    emergency: [
      'ahas|alakdan kinagat|kagat|nakagat|tinuklaw ~3',
      '?emergency tulong|ito ~2',
      '?911',
      'kailangan|tawag*|padala ambulansya|ambulance ~3',
      'saklolo|mamamatay_na|tulungan_nyo_ako',
    ],
  },
  unless:
    'bill-3|klinika-3|clinic+1|klase-4|grupo-4|taon+4|namatay-4|presyo-3|pagsusuri-3|x_ray-3|magkano-6|klase-5|salamat-6|noong_bata+4|boluntaryo-5|trabaho-5|kopya-6',
};
