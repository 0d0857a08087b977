/** The same in eleven other languages, many typed without accents, as on a phone. */
export const others: Readonly<Record<string, string>> = {
  es: `
chest: me duele el pecho
chest: dolor en el pecho y brazo izquierdo
chest: creo que me esta dando un infarto
chest: mi papa tiene un ataque al corazon
breathing: no puedo respirar
breathing: mi hijo se esta ahogando
breathing: me falta el aire
breathing: mi mama no respira
stroke: se le cayo la cara de un lado
stroke: creo que es un derrame cerebral
bleeding: no para de sangrar
bleeding: estoy vomitando sangre
unconscious: mi esposo se desmayo y no despierta
unconscious: mi hija esta convulsionando
allergy: se me cierra la garganta
poisoning: mi niño tomo cloro
poisoning: me tome muchas pastillas
self-harm: me quiero morir
self-harm: quiero matarme
self-harm: ya no quiero vivir
pregnancy: estoy embarazada y sangrando
pregnancy: el bebe no se mueve
baby: mi recien nacido tiene fiebre
head: se golpeo la cabeza y esta vomitando
violence: mi marido me pega
burns: se quemo con agua hirviendo
vision: de repente no puedo ver
headache: el peor dolor de cabeza de mi vida
`,
  ar: `
chest: عندي ألم في صدري
chest: صدري يوجعني
chest: أبي عنده نوبة قلبية
chest: ضيق في الصدر وعرق بارد
breathing: لا أستطيع التنفس
breathing: ما اقدر اتنفس
breathing: ابني يختنق
breathing: صعوبة في التنفس
stroke: أعتقد أنها جلطة دماغية
stroke: وجهها مال من جهة واحدة
bleeding: النزيف لا يتوقف
bleeding: يتقيأ دم
unconscious: زوجي فقد الوعي
unconscious: أمي مغمى عليها ولا تستيقظ
unconscious: ابنتي عندها تشنجات
allergy: حساسية شديدة ووجهي متورم
poisoning: ابتلع ابني منظف
poisoning: أخذت حبوب كثيرة
self-harm: أريد أن أموت
self-harm: بدي أموت
self-harm: أفكر في الانتحار
self-harm: أريد أن أقتل نفسي
pregnancy: أنا حامل وعندي نزيف
pregnancy: الجنين لا يتحرك
baby: طفلي الرضيع لونه أزرق
violence: زوجي يضربني
burns: احترق ابني بماء مغلي
`,
  fr: `
chest: j'ai mal à la poitrine
chest: douleur dans la poitrine et le bras gauche
chest: mon père fait une crise cardiaque
breathing: je ne peux pas respirer
breathing: j'arrive plus a respirer
breathing: mon fils s'étouffe
breathing: elle ne respire plus
stroke: je crois que c'est un avc
stroke: son visage est paralysé d'un côté
bleeding: ça n'arrête pas de saigner
bleeding: il vomit du sang
unconscious: mon mari est inconscient
unconscious: elle s'est évanouie et ne se réveille pas
unconscious: ma fille fait des convulsions
allergy: ma gorge se ferme
poisoning: mon enfant a avalé de l'eau de javel
poisoning: j'ai pris trop de médicaments
self-harm: je veux mourir
self-harm: je veux me suicider
self-harm: j'ai envie de me tuer
pregnancy: enceinte et je saigne
pregnancy: je ne sens plus bouger le bébé
baby: mon bébé est tout bleu
violence: mon mari me frappe
headache: le pire mal de tête de ma vie
`,
  de: `
chest: ich habe starke Brustschmerzen
chest: Schmerzen in der Brust und im linken Arm
chest: mein Vater hat einen Herzinfarkt
breathing: ich kann nicht atmen
breathing: ich bekomme keine Luft
breathing: mein Kind erstickt
breathing: sie atmet nicht mehr
stroke: ich glaube meine Mutter hat einen Schlaganfall
stroke: ihr Gesicht hängt auf einer Seite
bleeding: es hört nicht auf zu bluten
bleeding: er erbricht Blut
unconscious: mein Mann ist bewusstlos
unconscious: sie ist ohnmächtig und wacht nicht auf
unconscious: Krampfanfall
allergy: mein Hals schwillt zu
poisoning: mein Kind hat Putzmittel getrunken
poisoning: zu viele Tabletten genommen
self-harm: ich will sterben
self-harm: ich will mich umbringen
self-harm: ich will nicht mehr leben
pregnancy: schwanger und Blutung
pregnancy: das Baby bewegt sich nicht mehr
baby: mein Baby ist ganz blau
violence: mein Mann schlägt mich
headache: schlimmste Kopfschmerzen meines Lebens
`,
  pt: `
chest: dor no peito
chest: meu peito esta doendo muito
chest: meu pai esta tendo um infarto
breathing: não consigo respirar
breathing: estou com falta de ar
breathing: meu filho esta engasgado
breathing: ela nao esta respirando
stroke: acho que e um avc
stroke: a boca dela ficou torta
bleeding: não para de sangrar
bleeding: vomitando sangue
unconscious: minha mãe desmaiou e não acorda
unconscious: ele esta tendo uma convulsão
allergy: minha garganta esta fechando
poisoning: meu filho bebeu água sanitária
poisoning: tomei muitos remedios
self-harm: quero morrer
self-harm: quero me matar
self-harm: não quero mais viver
pregnancy: gravida com sangramento
pregnancy: o bebe parou de mexer
violence: meu marido me bate
`,
  zh: `
chest: 胸口很痛
chest: 我胸痛
chest: 爸爸心脏病发作了
chest: 心脏病发作
breathing: 我喘不过气
breathing: 不能呼吸
breathing: 呼吸困难
breathing: 孩子噎住了
stroke: 我觉得是中风
stroke: 嘴歪了说话不清楚
bleeding: 血止不住
bleeding: 吐血
unconscious: 他昏倒了叫不醒
unconscious: 失去意识
unconscious: 孩子抽搐
allergy: 过敏喉咙肿
poisoning: 孩子喝了漂白水
poisoning: 吃了太多药
self-harm: 我想死
self-harm: 我想自杀
self-harm: 不想活了
pregnancy: 怀孕出血
pregnancy: 胎儿不动了
violence: 老公打我
`,
  vi: `
chest: tôi bị đau ngực
chest: dau nguc qua
chest: ba tôi bị nhồi máu cơ tim
breathing: tôi không thở được
breathing: kho tho
breathing: con tôi bị hóc
breathing: mẹ tôi ngừng thở
stroke: hình như bị đột quỵ
stroke: mieng bi meo noi khong duoc
bleeding: máu chảy không ngừng
bleeding: ói ra máu
unconscious: chồng tôi bất tỉnh
unconscious: con tôi bị co giật
poisoning: con tôi uống thuốc tẩy
poisoning: uống quá nhiều thuốc
self-harm: tôi muốn chết
self-harm: tôi muốn tự tử
self-harm: không muốn sống nữa
pregnancy: có thai bị ra máu
pregnancy: thai không đạp nữa
violence: chồng đánh tôi
`,
  tl: `
chest: masakit ang dibdib ko
chest: naninikip ang dibdib ko
chest: inaatake sa puso ang tatay ko
breathing: hindi ako makahinga
breathing: di makahinga anak ko
breathing: nabulunan ang bata
breathing: hirap huminga
stroke: na stroke yata si lola
stroke: tabingi ang bibig niya
bleeding: ayaw tumigil ng dugo
bleeding: nagsusuka ng dugo
unconscious: nawalan ng malay ang asawa ko
unconscious: nagkukumbulsyon ang anak ko
poisoning: nakainom ng zonrox ang anak ko
poisoning: uminom ako ng maraming gamot
self-harm: gusto ko nang mamatay
self-harm: magpapakamatay ako
self-harm: ayoko nang mabuhay
pregnancy: buntis ako at dinudugo
violence: sinasaktan ako ng asawa ko
`,
  ru: `
chest: у меня болит в груди
chest: боль в груди
chest: у отца сердечный приступ
chest: инфаркт
breathing: я не могу дышать
breathing: нечем дышать
breathing: ребёнок подавился
breathing: она не дышит
stroke: кажется у мамы инсульт
stroke: перекосило лицо
bleeding: кровь не останавливается
bleeding: рвота кровью
unconscious: муж потерял сознание
unconscious: у ребенка судороги
allergy: опухло горло аллергия
poisoning: ребенок выпил хлорку
poisoning: выпила много таблеток
self-harm: я хочу умереть
self-harm: хочу покончить с собой
self-harm: не хочу больше жить
pregnancy: беременна и кровотечение
pregnancy: ребенок не шевелится
violence: муж меня бьет
headache: самая сильная головная боль в жизни
`,
  ko: `
chest: 가슴이 너무 아파요
chest: 가슴 통증
chest: 아버지가 심장마비인 것 같아요
breathing: 숨을 못 쉬겠어요
breathing: 숨쉬기 힘들어요
breathing: 아이가 목에 걸렸어요
breathing: 숨을 안 쉬어요
stroke: 뇌졸중 같아요
stroke: 얼굴 한쪽이 마비됐어요
bleeding: 피가 안 멈춰요
bleeding: 피를 토해요
unconscious: 남편이 의식이 없어요
unconscious: 엄마가 쓰러졌어요
unconscious: 발작
poisoning: 아이가 표백제를 마셨어요
poisoning: 약을 너무 많이 먹었어요
self-harm: 죽고 싶어요
self-harm: 자살하고 싶어
self-harm: 살고 싶지 않아요
pregnancy: 임신 중인데 피가 나요
pregnancy: 태동이 없어요
violence: 남편이 때려요
`,
  pl: `
chest: boli mnie w klatce piersiowej
chest: ból w klatce
chest: tata ma zawał serca
breathing: nie mogę oddychać
breathing: nie moge zlapac oddechu
breathing: dziecko się dusi
breathing: ona nie oddycha
stroke: chyba mama ma udar
stroke: twarz jej opadła z jednej strony
bleeding: krew nie przestaje lecieć
bleeding: wymiotuje krwią
unconscious: mąż jest nieprzytomny
unconscious: zemdlała i się nie budzi
unconscious: atak padaczki
allergy: puchnie mi gardło
poisoning: dziecko wypiło wybielacz
poisoning: wzięłam za dużo tabletek
self-harm: chcę umrzeć
self-harm: chcę się zabić
self-harm: nie chcę żyć
pregnancy: jestem w ciąży i krwawię
pregnancy: dziecko się nie rusza
violence: mąż mnie bije
`,
};
