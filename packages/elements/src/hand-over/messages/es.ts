import type {Translation} from '../../locale/catalog.js';
import type {HandOverMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    taking: 'Trayendo lo que empezó en el quiosco …',
    hereTitle: 'Siga aquí',
    here: 'Esto es lo que empezó en el quiosco. Ahora está solo en esta página. Revíselo, termínelo y envíelo.',
    goneTitle: 'Este código ya no sirve',
    gone: 'Un código sirve una vez y durante 15 minutos. Si ya lo abrió, vuelva a esa página. Si no, empiece otra vez aquí o en el quiosco.',
    offlineTitle: 'No podemos comunicarnos con el hospital',
    offline:
      'Sus palabras están a salvo. Deje esta página abierta y no la cargue otra vez. Lo intentaremos en cuanto tenga conexión.',
    tryAgain: 'Intentar otra vez',
    damagedTitle: 'Esto no se puede leer',
    damaged:
      'Lo que llegó del quiosco está dañado. Lo sentimos. Empiece otra vez aquí o en el quiosco.',
    noFormTitle: 'Esta página no puede seguir con esto',
    noForm: 'Esto es lo que escribió. Cópielo y comuníquese con nosotros de otra forma.',
    leftOut: 'Estas respuestas no sirven aquí. Respóndalas otra vez:',
    anAnswer: 'Una pregunta que aquí no se hace',
  },
} satisfies Translation<HandOverMessage>;
