import type {Translation} from '../../locale/catalog.js';
import type {FeedbackMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    title: '¿Cómo podemos ayudarle?',
    intro: 'No tiene que dar su nombre.',
    complaint: 'Contar un problema',
    compliment: 'Dar las gracias a alguien',
    suggestion: 'Proponer una idea',
    question: 'Hacer una pregunta',
    case: 'Ver mi caso',
    rights: 'Mis derechos',
    unsent: 'Seguir con lo que escribió',
    sent: 'Ver lo que envió y su código',
    start: 'Volver al inicio',
    close: 'Cerrar',
    opening: 'Abriendo …',
    failed: 'No se pudo abrir. Puede intentarlo otra vez o usar otro medio.',
    tryAgain: 'Intentar otra vez',
    otherWays: 'Otras formas de hablar con nosotros',
  },
} satisfies Translation<FeedbackMessage>;
