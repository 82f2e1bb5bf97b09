import type { ForeignWords } from './foreign-words';

export const ITALIAN: ForeignWords = {
  nouns:
    'mare=sea oceano=ocean costa=coast spiaggia=beach isola=island porto=harbour scogliera=cliff ' +
    'fiume=river ruscello=stream lago=lake montagna|montagne=mountain collina=hill valle=valley ' +
    'bosco|foresta=forest campo|campi=field prato=meadow giardino=garden deserto=desert grotta=cave ' +
    'città=city villaggio|paese=village strada=street mercato=market piazza=square faro=lighthouse ' +
    'castello=castle palazzo=palace parco=park stazione=station ponte=bridge luna=moon sole=sun ' +
    'stella|stelle=star uomo=man donna=woman ragazzo|bambino=boy ragazza|bambina=girl bambini=child ' +
    'guardiano=keeper marinaio=sailor pescatore=fisherman capitano=captain nonna=grandmother ' +
    'nonno=grandfather madre|mamma=mother padre|papà=father fratello=brother sorella=sister re=king ' +
    'regina=queen principe=prince principessa=princess cavaliere=knight strega=witch gigante=giant ' +
    'contadino=farmer fornaio=baker volpe=fox lupo|lupi=wolf orso=bear cervo=deer coniglio=rabbit ' +
    'topo=mouse gatto|gatti=cat cane|cani=dog cavallo|cavalli=horse mucca=cow pecora|pecore=sheep ' +
    'capra=goat gallina=hen oca=goose anatra=duck gufo=owl corvo=raven uccello|uccelli=bird ' +
    'gabbiano|gabbiani=gull balena=whale pesce|pesci=fish rana=frog serpente=snake drago=dragon ' +
    'leone=lion farfalla=butterfly barca|barche=boat nave|navi=ship vela=sail treno=train macchina=car ' +
    'bicicletta=bicycle casa|case=house capanna=cabin mulino=mill torre=tower chiesa=church scuola=school ' +
    'porta=door finestra=window scala|scale=stairs lampada=lamp lanterna=lantern candela=candle ' +
    'fuoco=fire orologio=clock campana=bell specchio=mirror mappa=map lettera=letter libro|libri=book ' +
    'chiave=key tesoro=treasure corona=crown spada=sword pane=bread mela=apple tavolo=table letto=bed ' +
    'violino=violin albero|alberi=tree fiore|fiori=flower erba=grass pietra|pietre=stone sentiero=path ' +
    'cappello=hat alba=dawn mattina|mattino=morning mezzogiorno=noon pomeriggio=afternoon sera=evening ' +
    'notte=night mezzanotte=midnight tramonto=sunset pioggia=rain tempesta=storm neve=snow nebbia=fog ' +
    'vento=wind nuvola|nuvole=cloud primavera=spring estate=summer autunno=autumn inverno=winter',
  negations: 'non senza nessun nessuna mai né',
  pronouns: 'lui lei suo sua suoi',
};
