import type { ForeignWords } from './foreign-words';

export const SPANISH: ForeignWords = {
  nouns:
    'mar=sea océano=ocean costa=coast playa=beach isla=island puerto=harbour acantilado=cliff río=river ' +
    'arroyo=stream lago=lake montaña|montañas=mountain colina=hill valle=valley bosque=forest ' +
    'selva=jungle campo|campos=field prado=meadow jardín=garden desierto=desert cueva=cave ciudad=city ' +
    'pueblo|aldea=village calle|calles=street mercado=market plaza=square faro=lighthouse castillo=castle ' +
    'palacio=palace parque=park estación=station puente=bridge luna=moon sol=sun estrella|estrellas=star ' +
    'hombre=man mujer=woman niño=boy niña=girl niños=child guardián|farero=keeper marinero=sailor ' +
    'pescador=fisherman capitán=captain abuela=grandmother abuelo=grandfather madre=mother padre=father ' +
    'hermano=brother hermana=sister rey=king reina=queen príncipe=prince princesa=princess ' +
    'caballero=knight bruja=witch gigante=giant granjero=farmer panadero=baker maestro=teacher zorro=fox ' +
    'lobo|lobos=wolf oso=bear ciervo=deer conejo=rabbit ratón=mouse gato|gatos=cat perro|perros=dog ' +
    'caballo|caballos=horse vaca=cow oveja|ovejas=sheep cabra=goat gallina=hen ganso=goose pato=duck ' +
    'búho=owl cuervo=raven pájaro|pájaros=bird gaviota|gaviotas=gull ballena=whale pez|peces=fish ' +
    'rana=frog serpiente=snake dragón=dragon león=lion mariposa=butterfly barco|barca=boat nave=ship ' +
    'vela=sail tren=train coche=car bicicleta=bicycle casa|casas=house cabaña=cabin molino=mill ' +
    'torre=tower iglesia=church escuela=school puerta=door ventana=window escalera|escaleras=stairs ' +
    'lámpara=lamp farol=lantern fuego=fire reloj=clock campana=bell espejo=mirror mapa=map carta=letter ' +
    'libro|libros=book llave=key tesoro=treasure corona=crown espada=sword pan=bread manzana=apple ' +
    'mesa=table cama=bed violín=violin árbol|árboles=tree flor|flores=flower hierba=grass ' +
    'piedra|piedras=stone camino=path sombrero=hat abrigo=coat amanecer|alba=dawn mañana=morning ' +
    'mediodía=noon tarde=afternoon noche=night medianoche=midnight anochecer=dusk lluvia=rain ' +
    'tormenta=storm nieve=snow niebla=fog viento=wind nube|nubes=cloud primavera=spring verano=summer ' +
    'otoño=autumn invierno=winter',
  negations: 'no sin ningún ninguna nunca ni',
  pronouns: 'él ella su sus',
};
