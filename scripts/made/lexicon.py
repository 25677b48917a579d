"""Words of made corpora by language: names, things, places, and the moulds of titles and sentences.

A mould has slots {n} {m} (things), {p} {q} (places), {a} (people), {v} (what things do), {w} (when). Things and places
stand as they are in every slot: what is made reads clumsily and is found as any text is.
"""


class Language:
    def __init__(self, code, people, things, places, doings, whens, titles, sentences, months=None, joint=" "):
        self.code, self.joint, self.months = code, joint, months
        self.people, self.things, self.places = people.split("|"), things.split("|"), places.split("|")
        self.doings, self.whens = doings.split("|"), whens.split("|")
        self.titles, self.sentences = titles.split("|"), sentences.split("|")


LANGUAGES = {language.code: language for language in [
    Language(
        "en", "Alma Reyes|Tobias Finch|Ida Marlowe|Owen Castle|Ruth Abelson|Peter Quayle",
        "bridge|harvest|orchestra|ferry|library|winter|tax office|lighthouse|parliament|market|river|telephone exchange|"
        "cinema|glacier|salt mine|newspaper|railway|bakery|archive|vineyard|census|aqueduct|shipyard|observatory",
        "Arden|Port Mirren|Saltburgh|Vale Cross|Old Harrow|Lindmoor|the Eastern Marches|Corvo Island|Tarn|Weststrand|"
        "the Lower Basin|Queensferry|Halden|Brackwater",
        "closed without a notice|cost more than anyone had planned|was moved by a few metres|went on as if nothing had "
        "been said|lost its last defender|grew quietly into an institution|had to be counted twice|drew visitors from "
        "abroad|failed in front of witnesses|was praised by its enemies|proved too heavy for the ground|kept the town awake",
        "in the spring|after the second vote|before anybody noticed|a decade later|on a Sunday|when the money ran out|"
        "in the year of the flood|as so often|under the old mayor|by the end of the week",
        "The {n} of {p}|Why the {n} Left {p}|{p} and Its {n}|What the {n} Knows About the {m}|Notes on a {n} in {p}|"
        "Is the {n} Over?|How {p} Lost Its {n} and Found a {m}|A {n} Is Not a {m}|From {p} to {q} by {n}|"
        "The {n}, the {m} and {p}|Nobody in {p} Wants the {n}|Remembering the {n} at {q}",
        "The {n} of {p} {v} {w}.|{w}, the {m} in {q} {v}, and few asked why.|People who knew the {n} say that it {v}.|"
        "It is said that a {m} {v} {w}, though {p} remembers otherwise.|Whoever travels from {p} to {q} passes a {n} "
        "that {v}.|Between the {n} and the {m} lies everything that {p} forgot {w}."),
    Language(
        "de", "Klara Winter|Jonas Ebert|Marlene Vogt|Rudi Haas|Sabine Krüger",
        "Brücke|Ernte|Bibliothek|Fähre|Mühle|Steuer|Zeitung|Bahn|Kapelle|Weinlese|Werft|Sternwarte|Post|Schleuse|Messe|"
        "Volkszählung|Quelle|Börse|Grenze|Schule|Orgel|Kohle",
        "Altenau|Niederwald|Hafenstadt|Osterbruch|Lindental|Neuhausen|Rabenstein|Seefeld|Kaltenbach|Moorburg|Talheim",
        "schloss ohne ein Schild|kostete mehr als geplant|wurde zweimal gezählt|blieb ein Gerücht|verlor ihren letzten "
        "Fürsprecher|zog Besucher aus der Ferne an|war zu schwer für den Boden|hielt die Stadt wach|wuchs still heran",
        "im Frühjahr|nach der zweiten Abstimmung|ein Jahrzehnt später|an einem Sonntag|im Jahr der Flut|wie so oft|"
        "unter dem alten Bürgermeister|am Ende der Woche",
        "Die {n} von {p}|Warum {p} keine {n} braucht|{p} und seine {n}|Was die {n} über die {m} weiß|Ist die {n} am "
        "Ende?|Wie {p} eine {n} verlor und eine {m} fand|Eine {n} ist keine {m}|Von {p} nach {q}|Abschied von der {n} "
        "in {q}|Die {n}, die {m} und {p}",
        "Die {n} von {p} {v}, {w} jedenfalls.|Wer die {m} in {q} kannte, sagt: Sie {v}.|Man erzählt, die {n} {v}, doch "
        "{p} erinnert sich anders.|Zwischen {p} und {q} liegt eine {m}, und sie {v}.|Und {w} fragte niemand nach der {n} "
        "oder der {m} in {p}.",
        "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember".split("|")),
    Language(
        "fr", "Hélène Barraud|Luc Perrin|Odile Marchand|Étienne Roussel",
        "pont|marché|phare|théâtre|moulin|journal|canal|vignoble|musée|tramway|glacier|lycée|port|recensement|jardin|"
        "verger|impôt|tribunal|cadastre|hôpital",
        "Valmont|Saint-Aubin|Rochebrune|Clairval|Montferrat|Grandlieu|Port-Marais|Beaulac|Fontenelle",
        "a fermé sans un mot|a coûté plus cher que prévu|a dû être compté deux fois|est resté une rumeur|a perdu son "
        "dernier défenseur|attire encore des visiteurs|pesait trop lourd pour le sol|tenait la ville éveillée",
        "au printemps|après le second vote|dix ans plus tard|un dimanche|l'année de la crue|comme souvent|sous l'ancien "
        "maire|à la fin de la semaine",
        "Le {n} de {p}|Pourquoi {p} n'aime pas son {n}|{p} et son {n}|Ce que le {n} sait du {m}|La fin du {n} ?|Comment "
        "{p} a perdu un {n} et trouvé un {m}|Un {n} n'est pas un {m}|De {p} à {q}|Adieu au {n} de {q}",
        "Le {n} de {p} {v}, {w}.|Ceux qui ont connu le {m} de {q} disent qu'il {v}.|On raconte que le {n} {v}, mais {p} "
        "s'en souvient autrement.|Entre {p} et {q}, un {m} {v} {w}.|Et {w}, personne n'a posé de question sur le {n} ni "
        "sur le {m} de {p}.",
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre".split("|")),
    Language(
        "es", "Inés Calvo|Ramón Ibarra|Lucía Serrano|Andrés Quiroga",
        "puente|mercado|faro|teatro|molino|diario|canal|viñedo|museo|tranvía|glaciar|puerto|censo|jardín|huerto|"
        "impuesto|tribunal|archivo|astillero|circo",
        "Valverde|Santa Olalla|Puerto Lirio|Montealto|Ríoseco|Campohermoso|La Salina|Peñarroya|Villanueva",
        "cerró sin un cartel|costó más de lo previsto|tuvo que contarse dos veces|quedó en rumor|perdió a su último "
        "defensor|todavía atrae visitantes|pesaba demasiado para el suelo|tenía despierta a la ciudad",
        "en primavera|tras la segunda votación|diez años después|un domingo|el año de la riada|como tantas veces|con el "
        "viejo alcalde|al final de la semana",
        "El {n} de {p}|Por qué {p} no quiere su {n}|{p} y su {n}|Lo que el {n} sabe del {m}|¿El fin del {n}?|Cómo {p} "
        "perdió un {n} y halló un {m}|Un {n} no es un {m}|De {p} a {q}|Adiós al {n} de {q}",
        "El {n} de {p} {v}, {w}.|Quienes conocieron el {m} de {q} dicen que {v}.|Cuentan que el {n} {v}, pero {p} lo "
        "recuerda de otro modo.|Entre {p} y {q}, un {m} {v} {w}.|Y {w} nadie preguntó por el {n} ni por el {m} de {p}.",
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre".split("|")),
    Language(
        "pl", "Anna Zielińska|Marek Dąbrowski|Ewa Lis|Tomasz Wójcik",
        "most|targ|teatr|młyn|dziennik|kanał|tramwaj|port|spis|ogród|podatek|sąd|zamek|urząd|browar|las|dwór|cyrk",
        "Zalesie|Nowogród|Stary Dwór|Białołęka|Kamieniec|Wierzbno|Podgórze|Jeziorno|Radziejów",
        "zamknięto bez słowa|kosztował więcej niż planowano|liczono dwa razy|pozostał plotką|stracił ostatniego obrońcę|"
        "wciąż przyciąga gości|był za ciężki dla gruntu|nie dawał miastu spać",
        "na wiosnę|po drugim głosowaniu|dziesięć lat później|w niedzielę|w roku powodzi|jak to często bywa|za dawnego "
        "burmistrza|pod koniec tygodnia",
        "Nasz {n} i {p}|Dlaczego {p} nie chce: {n}|{p} i jego {n}|Co {n} wie o nas, a {m} nie|Czy to koniec: {n}?|Jak "
        "znikł {n}, a został {m}|To {n}, nie {m}|Droga: {p} i {q}|Pożegnanie: {n} w mieście {q}",
        "Nasz {n} w miejscowości {p} {v}, {w}.|Kto znał {m} z okolic {q}, powie: {v}.|Mówią, że {n} {v}, lecz {p} "
        "pamięta inaczej.|Gdzieś między {p} a {q} {m} {v} {w}.|I {w} nikt nie pytał, gdzie {n}, a gdzie {m} i {p}.",
        "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia".split("|")),
    Language(
        "ru", "Анна Белова|Пётр Савин|Ольга Маркова|Илья Громов",
        "мост|рынок|маяк|театр|завод|канал|трамвай|порт|сад|налог|суд|замок|архив|музей|лес|цирк|ледник|вокзал",
        "Зареченск|Старый Двор|Белогорье|Каменск|Верховье|Приморск|Лесное|Новый Берег|Озёрск",
        "закрылся без объявления|стоил дороже, чем думали|был сосчитан дважды|остался слухом|потерял последнего "
        "защитника|до сих пор привлекает гостей|оказался слишком тяжёл для земли|не давал городу спать",
        "весной|после второго голосования|десять лет спустя|в воскресенье|в год наводнения|как это часто бывает|при "
        "старом мэре|к концу недели",
        "Наш {n} и {p}|Почему {p} не хочет {n}|{p} и его {n}|Что {n} знает о нас, а {m} нет|Неужели {n} кончился?|Как "
        "пропал {n} и нашёлся {m}|Это {n}, а не {m}|Дорога: {p} и {q}|Прощай, {n} в городе {q}",
        "Наш {n} в городе {p} {v}, {w}.|Кто знал {m} в местах {q}, скажет: он {v}.|Говорят, {n} {v}, но {p} помнит "
        "иначе.|Где-то между {p} и {q} {m} {v} {w}.|И {w} никто не спросил, где {n}, а где {m} и {p}.",
        "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря".split("|")),
    Language(
        "ar", "سامي الحداد|ليلى منصور|كريم ناصر|هدى العلي",
        "الجسر|السوق|المسرح|القناة|الميناء|المتحف|القطار|البستان|الضريبة|المحكمة|الأرشيف|المصنع|السينما|النهر|المكتبة",
        "بيت الزيتون|وادي النخيل|المرفأ|عين الصفا|تل الرمان|الواحة|باب البحر|رأس العين",
        "أغلق دون إعلان|كلف أكثر مما توقعوا|عدوه مرتين|بقي مجرد إشاعة|خسر آخر مدافع عنه|لا يزال يجذب الزوار|كان ثقيلا "
        "على الأرض|لم يترك المدينة تنام",
        "في الربيع|بعد التصويت الثاني|بعد عشر سنوات|يوم الأحد|في سنة الفيضان|كما يحدث غالبا|في نهاية الأسبوع",
        "{n} في {p}|لماذا لا تريد {p} {n}|{p} و{n}|ماذا يعرف {n} عن {m}|هل انتهى {n}؟|كيف ضاع {n} وبقي {m}|ليس {n} هو "
        "{m}|من {p} إلى {q}|وداعا يا {n} في {q}",
        "{n} في {p} {v} {w}.|من عرف {m} في {q} يقول إنه {v}.|يقال إن {n} {v} لكن {p} تتذكر غير ذلك.|بين {p} و{q} {m} "
        "{v} {w}.|ولم يسأل أحد {w} عن {n} أو عن {m} في {p}.",
        "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر".split("|")),
    Language(
        "zh", "林晓岚|周明远|陈若水|高一舟",
        "大桥|集市|灯塔|剧院|磨坊|报馆|运河|果园|博物馆|电车|冰川|港口|普查|税局|法院|档案馆|船厂|车站",
        "青石镇|柳河|东港|白云山|旧城|南湖|望月村|临江|石门",
        "悄悄关了门|花的钱比预想的多|被数了两遍|只是一个传闻|失去了最后的支持者|至今吸引着外地人|压得地面下沉|让全城睡不着",
        "春天的时候|第二次投票之后|十年以后|一个星期天|发大水那年|像往常一样|老镇长在任时|到了周末",
        "{p}的{n}|{p}为什么不要{n}|{n}与{m}之间的{p}|{n}知道{m}的什么|{n}完了吗？|{p}丢了{n}，得了{m}|{n}不是{m}|从{p}到{q}的路|"
        "告别{q}的{n}",
        "{p}的{n}{w}{v}。|认识{q}那座{m}的人说，它{v}。|据说{n}{v}，可是{p}记得的不一样。|在{p}和{q}之间，有一处{m}{v}。|"
        "{w}，没有人问起{p}的{n}和{m}。", joint=""),
    Language(
        "ja", "佐藤葉子|森田健一|水野さくら|高橋透",
        "橋|市場|灯台|劇場|水車|新聞社|運河|果樹園|博物館|路面電車|氷河|港|国勢調査|税務署|裁判所|造船所|図書館|駅",
        "青葉町|柳川村|東浜|白山|旧市街|南湖|月見台|川端|石戸",
        "黙って閉じられた|思いのほか高くついた|二度数えられた|噂のままだった|最後の味方を失った|今も人を呼んでいる|地面には重すぎた|町を眠らせなかった",
        "春に|二度目の投票のあと|十年後に|ある日曜日に|洪水の年に|いつものように|前の町長のころ|週の終わりに",
        "{p}の{n}|なぜ{p}は{n}を嫌うのか|{p}とその{n}|{n}が{m}について知ること|{n}は終わったのか|{p}が{n}を失い{m}を得た話|"
        "{n}は{m}ではない|{p}から{q}まで|さらば{q}の{n}",
        "{p}の{n}は{w}{v}。|{q}の{m}を知る人は、それが{v}と言う。|{n}は{v}というが、{p}の記憶は違う。|{p}と{q}のあいだで{m}は{v}。|"
        "{w}、{p}の{n}や{m}のことを誰も尋ねなかった。", joint=""),
]}
