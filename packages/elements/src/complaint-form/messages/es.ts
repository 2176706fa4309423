import {everyForm} from '../../form/messages/es.js';
import type {Translation} from '../../locale/catalog.js';
import type {ComplaintMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    ...everyForm,
    step: 'Paso {step} de {steps}',
    you: 'Sobre usted',
    complaint: '¿Qué salió mal?',
    compliment: '¿A quién quiere dar las gracias y por qué?',
    suggestion: '¿Cuál es su idea?',
    question: '¿Qué quiere preguntar?',
    wish: '¿Qué le ayudaría?',
    answer: '¿Cómo podemos responderle?',
    files: 'Fotos y archivos',
    review: 'Revisar y enviar',
    next: 'Continuar',
    edit: 'Cambiar',
    editPart: 'Cambiar: {part}',

    gate: '¿Hay alguien en peligro ahora mismo?',
    gateText:
      'Si alguien puede salir herido o está muy mal, pida ayuda primero. No leemos este formulario al momento.',
    gateYes: 'Sí, ver a quién llamar',
    gateNo: 'No, seguir',
    danger: 'Hay alguien en peligro',
    dangerTitle: 'Pida ayuda ya',
    dangerLocal: 'Llame al número de emergencias de su zona.',
    dangerShared:
      'Llame desde un teléfono al número de emergencias de su zona, o pida al personal que llame.',
    dangerKept: 'Lo que escribió se guarda aquí. Puede seguir cuando quiera.',
    goOn: 'Seguir con el formulario',

    contact: 'Cómo hablar con usted',
    birthDate: 'Fecha de nacimiento del paciente',

    ownWords: 'Con sus propias palabras',
    location: '¿Dónde fue?',
    department: '¿En qué parte?',
    otherPlace: 'En otro lugar',
    placeText: '¿En qué lugar?',
    date: '¿Qué día fue?',
    outcomes: '¿Qué le gustaría?',
    apology: 'Que alguien pida perdón',
    explanation: 'Saber qué pasó y por qué',
    change: 'Que no vuelva a pasar',
    'help-now': 'Ayuda con un problema que sigue',
    reply: 'Una respuesta a lo que escribí',
    wishText: '¿Hay algo más que le ayudaría?',

    impossibleDate: 'Este día no puede ser.',
    filesText: 'Puede añadir fotos o papeles que muestren lo que pasó.',
    addFiles: 'Añadir archivos',
    moreStory: 'Añadir la hora y de quién se trata',
  },
} satisfies Translation<ComplaintMessage>;
