import type {Translation} from '../../locale/catalog.js';
import type {english} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    label: 'Añadir archivos',
    hint: {
      one: 'Puede añadir 1 archivo de hasta {size}. Aceptamos {types}.',
      other: 'Puede añadir hasta {count} archivos de hasta {size} cada uno. Aceptamos {types}.',
    },
    privacy:
      'Antes de enviar las fotos, quitamos los datos ocultos, como el lugar y la hora. Los demás archivos se envían tal como están.',
    pictures: 'fotos',
    pdf: 'archivos PDF',
    text: 'archivos de texto',
    sound: 'audio',
    video: 'video',
    documents: 'otros documentos',
    chosen: 'Sus archivos',
    remove: 'Quitar',
    retry: 'Intentar de nuevo',
    checking: 'Revisando este archivo…',
    ready: 'Listo para enviar',
    sending: 'Enviando…',
    stored: 'Guardado en este dispositivo, bajo llave. Se enviará cuando haya conexión.',
    sent: 'Recibido por el hospital',
    failed: 'No sabemos si este archivo llegó. Puede enviarlo otra vez sin problema.',
    cleaned: 'Se quitaron los datos ocultos.',
    removed: 'Quitamos de esta foto: {details}.',
    place: 'el lugar',
    camera: 'la cámara',
    time: 'la hora',
    'file-empty': 'Este archivo está vacío. Elija otro, por favor.',
    'file-too-large': 'Este archivo es demasiado grande. Puede tener hasta {size}.',
    'file-type': 'No podemos aceptar este tipo de archivo. Aceptamos {types}.',
    'file-type-heic':
      'No podemos abrir este tipo de foto (HEIC). Ábrala en su teléfono, haga una captura de pantalla y añada la captura.',
    'file-unreadable': 'No pudimos abrir este archivo. Inténtelo de nuevo o elija otro.',
    'file-refused': 'El hospital no pudo aceptar este archivo. Puede hablar de él por teléfono.',
    'too-many-files': {
      one: 'Solo puede añadir 1 archivo. Quítelo primero para añadir este.',
      other: 'Puede añadir hasta {count} archivos. Quite uno primero para añadir este.',
    },
    progressReady: {
      one: '{count} archivo está listo para enviar.',
      other: '{count} archivos están listos para enviar.',
    },
    progressProblem: {
      one: '{count} archivo tiene un problema.',
      other: '{count} archivos tienen un problema.',
    },
    progressStored: {
      one: '{count} archivo está guardado en este dispositivo.',
      other: '{count} archivos están guardados en este dispositivo.',
    },
    progressSent: {one: 'Se recibió {count} archivo.', other: 'Se recibieron {count} archivos.'},
  },
} satisfies Translation<keyof typeof english>;
