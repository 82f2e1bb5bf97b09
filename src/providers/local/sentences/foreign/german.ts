import type { ForeignWords } from './foreign-words';

export const GERMAN: ForeignWords = {
  nouns:
    'meer|see=sea ozean=ocean küste|ufer=coast strand=beach insel|inseln=island hafen=harbour ' +
    'klippe|klippen=cliff fluss|flüsse=river bach=stream teich=pond wasserfall=waterfall ' +
    'berg|berge|gebirge=mountain hügel=hill tal=valley wald|wälder=forest wiese|wiesen=meadow ' +
    'feld|felder=field garten|gärten=garden wüste=desert höhle=cave stadt|städte=city dorf|dörfer=village ' +
    'straße|straßen|gasse=street markt|marktplatz=market leuchtturm=lighthouse schloss|burg=castle ' +
    'palast=palace park=park friedhof=cemetery bahnhof=station brücke=bridge weltraum|weltall=space ' +
    'mond=moon sonne=sun stern|sterne|sternen=star himmel=cloud mann=man frau=woman junge|bub=boy ' +
    'mädchen=girl kind|kinder|kindern=child wärter|leuchtturmwärter=keeper seemann|matrose=sailor ' +
    'fischer=fisherman kapitän=captain großmutter|oma=grandmother großvater|opa=grandfather mutter=mother ' +
    'vater=father bruder=brother schwester=sister könig=king königin=queen prinz=prince ' +
    'prinzessin=princess ritter=knight hexe=witch zauberer=wizard riese=giant zwerg=dwarf müller=miller ' +
    'bauer=farmer bäcker=baker lehrer=teacher fuchs|füchse=fox wolf|wölfe=wolf bär|bären=bear hirsch=deer ' +
    'hase|kaninchen=rabbit maus|mäuse=mouse katze|katzen=cat hund|hunde=dog pferd|pferde=horse ' +
    'kuh|kühe=cow schaf|schafe=sheep ziege=goat huhn=hen gans|gänse=goose ente|enten=duck eule=owl ' +
    'rabe|raben=raven vogel|vögel=bird möwe|möwen=gull wal|wale=whale fisch|fische=fish frosch=frog ' +
    'schlange=snake drache=dragon löwe=lion schmetterling=butterfly boot|boote=boat schiff|schiffe=ship ' +
    'segel=sail anker=anchor zug=train kutsche=carriage wagen=cart auto=car fahrrad=bicycle rakete=rocket ' +
    'haus|häuser=house hütte=cabin mühle=mill turm|türme=tower kirche=church schule=school tür=door ' +
    'fenster=window treppe=stairs lampe=lamp laterne=lantern kerze|kerzen=candle feuer=fire uhr=clock ' +
    'glocke=bell spiegel=mirror karte=map brief=letter buch|bücher=book schlüssel=key schatz=treasure ' +
    'krone=crown schwert=sword brot=bread apfel|äpfel=apple tisch=table bett=bed geige=violin ' +
    'baum|bäume|bäumen=tree blume|blumen=flower rose|rosen=flower gras=grass stein|steine=stone ' +
    'weg|pfad=path hut=hat mantel=coat morgen|morgendämmerung=morning mittag=noon nachmittag=afternoon ' +
    'abend|abends=evening nacht|nachts=night mitternacht=midnight dämmerung=dusk sonnenuntergang=sunset ' +
    'sonnenaufgang=sunrise regen=rain sturm=storm gewitter=thunderstorm schnee=snow nebel=fog wind=wind ' +
    'wolke|wolken=cloud frühling=spring sommer=summer herbst=autumn winter=winter',
  negations: 'kein keine keinen keiner keines ohne nicht nie niemals weder',
  pronouns: 'er sie ihn ihm ihr ihre sein seine',
};
