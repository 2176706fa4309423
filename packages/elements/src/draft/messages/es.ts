import type {Translation} from '../../locale/catalog.js';
import type {DraftMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    shared: 'Esta es una computadora compartida',
    sharedHint: 'No guarde nada en ella.',
    kept: 'Lo que escribe se guarda un día en este dispositivo, para que pueda seguir después.',
    notKept: 'No se guarda nada en esta computadora. Envíe sus palabras antes de cerrar la página.',
    notKeptAnonymous: 'Usted no da su nombre, así que no se guarda nada en este dispositivo.',
    safety: '¿Qué tan seguro es esto?',
    safetyHides: 'Está bloqueado: otros sitios web no pueden leerlo.',
    safetyErased: 'Lo borramos cuando el hospital tiene sus palabras, y después de un día.',
    safetyShows: 'Hasta entonces, puede verlo quien abra esta página en este dispositivo.',
    safetyDisk: 'No protege de alguien que copie el disco de este dispositivo.',
    erased:
      'Borrado. Ya no se guarda nada en esta computadora. Lo que escribió sigue en esta página. Cierre la página cuando termine.',
    notErased:
      'No pudimos borrar lo que guarda este navegador. Borre los datos de este sitio web en su navegador.',
    opening: 'Encontramos lo que escribió antes y lo estamos poniendo de nuevo …',
    restored: 'Pusimos de nuevo lo que escribió el {date}.',
    changed: 'El formulario cambió desde entonces.',
    leftOut: 'Estas respuestas ya no sirven. Respóndalas otra vez:',
    anAnswer: 'Una pregunta que ya no está',
    fresh: 'Empezar de nuevo',
    freshAsk: '¿Borrar todo lo que escribió aquí?',
    freshYes: 'Sí, borrarlo',
    freshNo: 'No, conservarlo',
    freshDone: 'Borrado. El formulario está vacío.',
    expired: 'Lo que escribió aquí antes era demasiado viejo para guardarlo. Está borrado.',
    unreadable: 'Lo que escribió aquí antes ya no se puede leer. Está borrado. Lo sentimos.',
    full: 'Este dispositivo está lleno. Lo que escribe ahora está solo en esta página. Envíelo antes de cerrarla.',
    'no-storage':
      'Este navegador no nos deja guardar nada. Lo que escribe está solo en esta página. Envíelo antes de cerrarla.',
    anonymous:
      'Usted no da su nombre. Por eso no guardamos nada en este dispositivo. Lo que estaba guardado se borró.',
  },
} satisfies Translation<DraftMessage>;
