import type {Translation} from '../../locale/catalog.js';
import type {LanguageAssistanceMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    title: 'Ayuda en su idioma',
    free: 'Esta ayuda es gratis.',
    languages: 'Podemos ayudar en estos idiomas',
    interpreter: 'Pida un intérprete',
    relay: 'Si no oye o no habla bien por teléfono',
    signLanguages: 'Lenguas de señas',
    aids: 'Otra ayuda que podemos dar',
    ask: 'Pedir un intérprete',
    print: 'Imprimir esto en todos los idiomas',
    opening: 'Abriendo …',
    notOpened: 'No se abrió. Inténtelo otra vez o llámenos.',
    loading: 'Cargando …',
    unreachable: 'Ahora no se puede cargar. Comuníquese con nosotros de otra forma.',
    none: 'Aquí no hay una lista de ayuda en otros idiomas. Pregúntenos.',
    tryAgain: 'Intentar otra vez',
  },
} satisfies Translation<LanguageAssistanceMessage>;
