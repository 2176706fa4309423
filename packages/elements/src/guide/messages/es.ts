import type {Translation} from '../../locale/catalog.js';
import type {english} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    title: 'Ayuda y respuestas',
    search: '¿Qué necesita saber?',
    searchHint: 'Escriba una o dos palabras, como cuenta o visita.',
    found: {one: '{count} respuesta', other: '{count} respuestas'},
    none: 'No hay nada con esas palabras. Pruebe con otra o mire la lista.',
    all: 'Todos los temas',
    more: 'Más sobre esto',
    next: 'Qué puede hacer ahora',
    print: 'Imprimir esta página',
    printAll: 'Imprimir toda la guía',
    sources: 'De dónde viene esto',
    otherLanguage: 'Esta parte todavía no está en su idioma.',
    loading: 'Cargando la guía…',
    failed: 'No se pudo abrir la guía.',
    tryAgain: 'Intentar otra vez',
    opening: 'Abriendo…',
    notOpened: 'No se pudo abrir. Intente otra vez.',
    missing: 'Esa página no está en la guía. Aquí está todo lo que hay.',
    otherWays: 'Otras formas de comunicarse con nosotros',
  },
} satisfies Translation<keyof typeof english>;
