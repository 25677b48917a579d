#include <glib.h>

#include "resolve/mention_cue.h"

/*
 * What pieces of writing are called, and the verbs of writing; and works that are no articles.  A
 * list of our own.  A stem may stand for more words than were thought of: a cue only helps a title
 * that is one anyway.
 */
/* clang-format off */
const MentionCueRow mention_cue_rows[] = {
    {"en", {NULL, "article post blog essay piece column report story paper editorial interview memo "
                  "newsletter dispatch wrote write written writing publish title entitled headline headed",
                  "book novel film movie song album play game series show podcast painting poem ship "
                  "opera musical exhibition motto slogan saying proverb"}},
    {"de", {NULL, "artikel beitrag aufsatz essay text bericht kolumne reportage kommentar glosse interview "
                  "schrieb schreibt geschrieben veroffentlicht titel betitelt uberschrift uberschrieben",
                  "buch roman film lied album stuck spiel serie gedicht oper ausstellung motto sprichwort"}},
    {"fr", {NULL, "article billet texte essai chronique tribune reportage enquete editorial entretien "
                  "ecri publi intitul titr",
                  "livre roman film chanson album piece jeu serie poeme opera exposition devise proverbe"}},
    {"es", {NULL, "articulo entrada ensayo texto columna reportaje cronica editorial entrevista informe "
                  "escrib escrit public titul",
                  "libro novela pelicula cancion album obra juego serie poema opera lema refran"}},
    {"it", {NULL, "articolo saggio pezzo testo rubrica reportage editoriale intervista post "
                  "scriv scriss scritt pubblic intitol titol",
                  "libro romanzo film canzone album opera gioco serie poesia mostra motto proverbio"}},
    {"pt", {NULL, "artigo ensaio texto coluna cronica reportagem editorial entrevista postagem "
                  "escrev escrit public intitul titul",
                  "livro romance filme cancao musica album peca jogo serie poema opera lema proverbio"}},
    {"ca", {NULL, "article assaig text columna reportatge cronica entrevista escri public titul",
                  "llibre novella pellicula canco album obra joc serie poema"}},
    {"nl", {NULL, "artikel stuk column opstel essay verslag bericht reportage interview blog "
                  "schreef schrijft geschreven gepubliceerd getiteld titel kop",
                  "boek roman film lied album toneelstuk spel serie gedicht opera spreekwoord"}},
    {"sv", {NULL, "artikel inlagg essa text kronika kolumn reportage intervju skrev skriv publicera titel rubrik",
                  "bok roman film sang lat album pjas spel serie dikt opera"}},
    {"da", {NULL, "artikel indlæg essay tekst klumme reportage interview skrev skriv udgiv titel overskrift",
                  "bog roman film sang album stykke spil serie digt opera"}},
    {"no", {NULL, "artikkel innlegg essay tekst spalte kronikk reportasje intervju skrev skriv publiser tittel",
                  "bok roman film sang album stykke spill serie dikt opera"}},
    {"fi", {NULL, "artikkel kirjoitu kirjoit juttu jutu essee kolumni raportti haastattelu julkais otsik",
                  "kirja romaani elokuva laulu albumi naytelma peli sarja runo ooppera"}},
    {"et", {NULL, "artik kirjuti kirjuta essee kolumn lugu intervju avalda pealkir",
                  "raamat romaan film laul album naidend mang sari luuletus"}},
    {"lv", {NULL, "raksts raksta rakstij eseja sleja intervij publice virsrakst nosaukum",
                  "gramata romans filma dziesma albums luga spele serials dzejol"}},
    {"lt", {NULL, "straipsn rase esej skilti interviu skelb paskelb pavadinim",
                  "knyga romanas filmas daina albumas pjese zaidimas serialas eilerastis"}},
    {"pl", {NULL, "artykul tekst wpis esej felieton reportaz wywiad napisa pisze pisal opublikow tytul zatytulow",
                  "ksiazk powies film piosenk album sztuk gra serial wiersz opera przyslow"}},
    {"cs", {NULL, "clanek clanku text esej sloupek sloupku reportaz rozhovor psal napsal pise zverejn nazvan titul",
                  "kniha knize knihu roman film pisen album hra hru serial basen opera"}},
    {"sk", {NULL, "clanok clanku prispevok prispevku text esej stlpcek rozhovor pisal napisal pise zverejn nazvan",
                  "kniha knihe knihu roman film piesen album hra hru serial basen opera"}},
    {"sl", {NULL, "clanek clanku prispev besedil esej kolumn intervju pisal napisal pise objavi naslov",
                  "knjig roman film pesem album igra serija opera"}},
    {"hr", {NULL, "clanak clanku tekst esej kolumn razgovor pisao napisao pise objavi naslov",
                  "knjig roman film pjesm album igra serij opera"}},
    {"hu", {NULL, "cikk iras essze esszej tanulmany interju irta irja megjelen cim",
                  "konyv regeny film dal album szindarab jatek sorozat vers opera"}},
    {"ro", {NULL, "articol eseu text postare reportaj interviu scris scrie publica titlu intitul",
                  "carte cartea roman film cantec album piesa joc serial poem opera"}},
    {"bg", {NULL, "стати текст есе колона репортаж интервю писа написа публик озаглав заглави",
                  "книга роман филм песен албум пиеса игра сериал стихотворение опера"}},
    {"el", {NULL, "αρθρο κειμενο δοκιμιο στηλη ρεπορταζ συνεντευξη εγραψ γραφει δημοσιευ τιτλο",
                  "βιβλιο μυθιστορημα ταινια τραγουδι αλμπουμ παιχνιδι σειρα ποιημα οπερα"}},
    {"ru", {NULL, "стать стате эссе текст заметк очерк пост посте колонк репортаж интервью писа написа "
                  "опубликов озаглав заголов",
                  "книг роман фильм песн альбом пьес игр сериал стихотворен опер пословиц"}},
    {"uk", {NULL, "статт статеи есе текст допис нарис пост колонк репортаж писа написа опублік заголов назв",
                  "книг роман фільм пісн альбом гра гру серіал вірш опер"}},
    {"be", {NULL, "артыкул эсэ тэкст допіс нарыс калонк рэпартаж піса напіса апублік загалов",
                  "кніг раман фільм песн альбом гульн серыял верш опер"}},
    {"tr", {NULL, "makale yazi yazd yazis kose haber rapor roportaj yayim baslik",
                  "kitap kitab roman film sarki album oyun dizi siir opera"}},
    {"ar", {NULL, "مقال المقال تقرير تدوين كتب نشر بعنوان عنوان",
                  "كتاب روايه رواية فيلم اغنيه اغنية لعبة مسلسل قصيدة"}},
    {"zh", {NULL, "文章 一文 文中 报道 報道 報導 写道 寫道 评论 評論 专栏 專欄 博文 撰文 发表 發表 题为 題為",
                  "小说 小說 电影 電影 歌曲 专辑 專輯 游戏 遊戲"}},
    {"ja", {NULL, "記事 論文 論考 論説 エッセイ コラム 報告 と題 書い 投稿 寄稿 掲載",
                  "小説 映画 楽曲 アルハム ケーム トラマ"}},
    {"ko", {NULL, "기사 칼럼 논문 에세이 보고서 제목 썼 게재 발표",
                  "소설 영화 노래 앨범 게임 드라마"}},
};
/* clang-format on */

const size_t mention_n_cue_rows = G_N_ELEMENTS(mention_cue_rows);
