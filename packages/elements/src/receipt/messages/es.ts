import type {Translation} from '../../locale/catalog.js';
import type {english} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    received: 'Recibido por el hospital',
    unconfirmed: 'Enviado, pero aún sin confirmar',
    waiting: 'Aún no se ha enviado',
    notReceived: 'Aún no recibido',
    receivedText: 'Gracias por contarnos. Lo que escribió está a salvo en el hospital.',
    unconfirmedText: 'Todavía no sabemos si llegó. Por favor, deje esta página abierta.',
    waitingText:
      'Lo que escribió está solo en este dispositivo. Por favor, deje esta página abierta.',
    reference: 'Número de caso',
    receivedAt: 'Recibido el',
    acknowledge: 'Prometemos contactarle a más tardar el',
    respond: 'Prometemos nuestra respuesta a más tardar el',
    code: 'Su código de acceso',
    codeText:
      'Necesita este código para ver nuestras respuestas y escribirnos sobre su caso. Guárdelo y no lo comparta.',
    codeLater: 'El código servirá cuando el hospital tenga lo que escribió.',
    anonymous:
      'Usted no dio su nombre. Este código es la única forma de volver a su caso. Si se pierde, nadie puede recuperarlo.',
    hidden: 'Su código está oculto.',
    hide: 'Ocultar mi código',
    show: 'Mostrar mi código',
    spoken: 'Cómo decirlo en voz alta',
    spokenWords:
      'dos tres cuatro cinco seis siete ocho nueve A-de-árbol C-de-casa D-de-dedo E-de-escuela F-de-flor H-de-hotel J-de-jardín K-de-kilo M-de-mamá P-de-papá R-de-rosa T-de-taza V-de-vaca W-de-wifi X-de-xilófono',
    copy: 'Copiar',
    print: 'Imprimir',
    save: 'Guardar como archivo',
    copied: 'Su código está copiado. Péguelo donde solo usted pueda verlo.',
    notCopied: 'No se pudo copiar el código. Por favor, anótelo.',
    where: 'Dónde usarlo',
    check: '¿Tiene su código?',
    checkLabel: 'Escriba las últimas 4 letras o números de su código',
    checkHint: 'Léalos de la copia que hizo.',
    checkNow: 'Comprobar',
    skip: 'Ya lo anoté',
    errorHeading: 'Revise esto, por favor',
    wrong: 'No coincide. Mire las 4 letras o números después del último guion.',
    kept: 'Muy bien, tiene su código.',
    keptText: 'Puede verlo aquí hasta que cierre esta página.',
    wrote: 'Lo que escribió',
  },
} satisfies Translation<keyof typeof english>;
