import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** What stands beside the change-of-status notice in Spanish. */
export const es: NoticeText = {
  status: 'draft',
  title: 'Aviso de Medicare de un cambio de estado: en breve',
  sections: {
    about: {
      heading: 'Sobre el formulario',
      statements: {
        'the-form':
          'Usted entró en {hospital} como paciente **internado**. Ahora le cambiamos a paciente **ambulatorio** en observación. Por eso recibe un formulario de Medicare.',
        'not-this-page':
          'Por favor, lea el formulario. Esta página solo le ayuda con él. El formulario es lo que vale.',
      },
    },
    'what-it-means': {
      heading: 'Qué quiere decir para usted',
      statements: {
        bill: 'Su cuenta puede cambiar. Puede ser más o menos que antes. Depende de su parte del costo en la Parte B.',
        'nursing-facility':
          'Medicare no pagará un centro de enfermería especializada después de esta estancia.',
        'no-part-b': 'Si no tiene la Parte B, puede que tenga que pagar toda la estancia.',
      },
    },
    appeal: {
      heading: 'Si no está de acuerdo',
      statements: {
        right:
          'Puede pedir una revisión rápida. Se llama **apelación**. Se hace fuera del hospital. Llame a {qioName} al {qioPhone}.',
        when: 'Llame lo antes que pueda, y antes de irse.',
        'how-long':
          'Le preguntarán qué piensa y verán su historia médica. No tiene que escribir nada. Casi siempre le avisan en uno o dos días.',
        'if-they-agree-with-you':
          'Pueden decir que nosotros no teníamos razón. Entonces Medicare puede pagar un centro de enfermería especializada. Usted paga lo que paga un paciente internado.',
        'if-they-do-not':
          'Pueden decir que teníamos razón. Entonces Medicare no paga un centro de enfermería especializada. Usted paga su parte en la Parte B.',
      },
    },
    signing: {
      heading: 'Cuando le pedimos su firma',
      statements: {
        explained: 'Debemos explicarle el formulario y responder lo que pregunte.',
        'only-that-you-got-it':
          'Usted firma que recibió el formulario y que lo entiende. No quiere decir que esté de acuerdo.',
      },
    },
    'file-directly': {
      heading: 'Puede llamar por su cuenta',
      statements: {
        reviewer:
          'No tiene que decirnos nada antes. Puede llamar a {qioName} cuando quiera. Llame al {qioPhone}.',
      },
    },
    'no-punishment': noPunishment.es,
  },
};
