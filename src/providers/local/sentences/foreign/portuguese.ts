import type { ForeignWords } from './foreign-words';

export const PORTUGUESE: ForeignWords = {
  nouns:
    'mar=sea oceano=ocean costa=coast praia=beach ilha=island porto=harbour falésia=cliff rio=river ' +
    'riacho=stream lago=lake montanha|montanhas=mountain colina=hill vale=valley floresta|bosque=forest ' +
    'selva=jungle campo|campos=field prado=meadow jardim=garden deserto=desert caverna=cave cidade=city ' +
    'aldeia=village rua|ruas=street mercado=market praça=square farol=lighthouse castelo=castle ' +
    'palácio=palace parque=park estação=station ponte=bridge lua=moon sol=sun estrela|estrelas=star ' +
    'homem=man mulher=woman menino=boy menina=girl criança|crianças=child guardião|faroleiro=keeper ' +
    'marinheiro=sailor pescador=fisherman capitão=captain avó=grandmother avô=grandfather mãe=mother ' +
    'pai=father irmão=brother irmã=sister rei=king rainha=queen príncipe=prince princesa=princess ' +
    'cavaleiro=knight bruxa=witch gigante=giant padeiro=baker raposa=fox lobo|lobos=wolf urso=bear ' +
    'veado=deer coelho=rabbit rato=mouse gato|gatos=cat cão|cachorro=dog cavalo|cavalos=horse vaca=cow ' +
    'ovelha|ovelhas=sheep cabra=goat galinha=hen ganso=goose pato=duck coruja=owl corvo=raven ' +
    'pássaro|pássaros=bird gaivota|gaivotas=gull baleia=whale peixe|peixes=fish sapo=frog cobra=snake ' +
    'dragão=dragon leão=lion borboleta=butterfly barco|bote=boat navio=ship vela=sail trem=train ' +
    'carro=car bicicleta=bicycle casa|casas=house cabana=cabin moinho=mill torre=tower igreja=church ' +
    'escola=school porta=door janela=window escada|escadas=stairs lâmpada=lamp lanterna=lantern fogo=fire ' +
    'relógio=clock sino=bell espelho=mirror mapa=map carta=letter livro|livros=book chave=key ' +
    'tesouro=treasure coroa=crown espada=sword pão=bread maçã=apple mesa=table cama=bed violino=violin ' +
    'árvore|árvores=tree flor|flores=flower grama=grass pedra|pedras=stone caminho=path chapéu=hat ' +
    'amanhecer=dawn manhã=morning tarde=afternoon noite=night meia-noite=midnight anoitecer=dusk ' +
    'chuva=rain tempestade=storm neve=snow nevoeiro|neblina=fog vento=wind nuvem|nuvens=cloud ' +
    'primavera=spring verão=summer outono=autumn inverno=winter',
  negations: 'não sem nenhum nenhuma nunca nem',
  pronouns: 'ele ela seu sua seus',
};
