import type { ForeignWords } from './foreign-words';

export const FRENCH: ForeignWords = {
  nouns:
    'mer=sea océan=ocean côte=coast plage=beach île=island port=harbour falaise|falaises=cliff ' +
    'rivière|fleuve=river ruisseau=stream lac=lake montagne|montagnes=mountain colline|collines=hill ' +
    'vallée=valley forêt|bois=forest champ|champs=field pré=meadow jardin=garden désert=desert ' +
    'grotte=cave ville=city village=village rue|rues=street marché=market phare=lighthouse château=castle ' +
    'palais=palace parc=park gare=station pont=bridge lune=moon soleil=sun étoile|étoiles=star homme=man ' +
    'femme=woman garçon=boy fille=girl enfant|enfants=child gardien=keeper marin=sailor pêcheur=fisherman ' +
    'capitaine=captain grand-mère=grandmother mère=mother père=father frère=brother sœur=sister roi=king ' +
    'reine=queen prince=prince princesse=princess chevalier=knight sorcière=witch géant=giant ' +
    'fermier=farmer boulanger=baker renard=fox loup|loups=wolf ours=bear cerf=deer lapin=rabbit ' +
    'souris=mouse chat|chats=cat chien|chiens=dog cheval|chevaux=horse vache=cow mouton|moutons=sheep ' +
    'chèvre=goat poule=hen oie=goose canard=duck hibou=owl corbeau=raven oiseau|oiseaux=bird ' +
    'mouette|mouettes=gull baleine=whale poisson|poissons=fish grenouille=frog serpent=snake ' +
    'dragon=dragon lion=lion papillon=butterfly bateau|bateaux=boat navire=ship voile=sail train=train ' +
    'voiture=car vélo=bicycle maison|maisons=house cabane=cabin moulin=mill tour=tower église=church ' +
    'école=school porte=door fenêtre=window escalier=stairs lampe=lamp lanterne=lantern bougie=candle ' +
    'feu=fire horloge=clock cloche=bell miroir=mirror lettre=letter livre|livres=book clé=key ' +
    'trésor=treasure couronne=crown épée=sword pain=bread pomme=apple table=table lit=bed violon=violin ' +
    'arbre|arbres=tree fleur|fleurs=flower herbe=grass pierre|pierres=stone chemin=path chapeau=hat ' +
    'manteau=coat aube=dawn matin=morning midi=noon soir=evening nuit=night minuit=midnight ' +
    'crépuscule=dusk pluie=rain tempête|orage=storm neige=snow brouillard|brume=fog vent=wind ' +
    'nuage|nuages=cloud printemps=spring été=summer automne=autumn hiver=winter',
  negations: 'pas sans aucun aucune jamais ni',
  pronouns: 'il elle lui son sa ses',
};
