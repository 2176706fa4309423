import type {Translation} from '../../locale/catalog.js';
import type {english} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    heading: {
      one: '{count} cosa espera en este dispositivo',
      other: '{count} cosas esperan en este dispositivo',
    },
    'submit-feedback': 'Lo que nos contó',
    'submit-survey-response': 'Sus respuestas a la encuesta',
    'acknowledge-notice': 'Su constancia de un aviso',
    'send-message': 'Su mensaje',
    'add-file': 'Su archivo',
    withdraw: 'Su deseo de retirar su caso',
    'say-not-resolved': 'Su aviso de que no está resuelto',
    stored: 'Guardado en este dispositivo desde {time}. Aún no se ha enviado.',
    sending: 'Se está enviando.',
    unconfirmed: 'Enviado, sin confirmar. Se enviará otra vez y no contará dos veces.',
    refused:
      'El hospital no pudo recibirlo. Se queda aquí. Llame al hospital o pida ayuda al personal.',
    tryNow: 'Intentar ahora',
    trying: 'Intentando …',
    allSent: 'Todo se envió.',
    'storage-full':
      'No queda espacio en este dispositivo. No cierre esta página hasta que todo se envíe.',
    'may-be-evicted':
      'Este navegador puede borrar lo guardado cuando necesite espacio. Intente enviarlo pronto.',
    evicted: {
      one: '{count} cosa ya no está en este dispositivo. No se envió. Llame al hospital.',
      other: '{count} cosas ya no están en este dispositivo. No se enviaron. Llame al hospital.',
    },
    'store-closed': 'Esta página no puede guardar ahora. No la cierre hasta que todo se envíe.',
    'key-unknown':
      'El hospital tiene otra llave. El personal puede enviar a mano lo que espera aquí.',
    unauthorized: 'El hospital no conoce este dispositivo. Lo que espera se queda aquí bajo llave.',
    nothing: 'Nada espera en este dispositivo.',
    attempts: {one: '{count} intento', other: '{count} intentos'},
    problem: 'Por qué se rechazó: {code}',
    recover: 'Recuperar a mano',
    recoverText:
      'El archivo está bajo llave. Solo el servicio del hospital puede abrirlo. Después pegue aquí su respuesta.',
    save: 'Guardar para recuperar',
    tryRefused: 'Intentar otra vez lo rechazado',
    answer: 'La respuesta del servicio, o los números de identificación',
    release: 'Quitar lo recuperado',
    released: {one: 'Se quitó {count} cosa.', other: 'Se quitaron {count} cosas.'},
    lossKnown: 'Ya se atendió la pérdida',
  },
} satisfies Translation<keyof typeof english>;
