import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** What stands beside the observation notice in Spanish. */
export const es: NoticeText = {
  status: 'draft',
  title: 'Aviso de observación de Medicare (MOON): en breve',
  sections: {
    about: {
      heading: 'Sobre el formulario',
      statements: {
        'the-form':
          'Usted tiene Medicare y está en {hospital} para que los médicos vean cómo sigue. Por eso recibe un formulario de Medicare. Se conoce como MOON.',
        'not-this-page':
          'Por favor, lea el formulario. Esta página solo le ayuda con él. El formulario es lo que vale.',
      },
    },
    'what-it-means': {
      heading: 'Qué quiere decir',
      statements: {
        outpatient:
          'Usted es un paciente **ambulatorio**, aunque tenga cama y pase la noche. No entró como paciente **internado**.',
        reason: 'El formulario dice por qué.',
      },
    },
    cost: {
      heading: 'Qué quiere decir para su cuenta',
      statements: {
        'part-b':
          'La Parte B de Medicare paga esto, no la Parte A. Puede que pague una parte de cada servicio.',
        'own-drugs':
          'La Parte B casi nunca paga las medicinas que usted podría tomar por su cuenta. Puede que tenga que pagarlas.',
        'nursing-facility':
          'Quizá necesite después un centro de enfermería especializada. Medicare casi siempre lo paga solo después de tres días seguidos como paciente internado. El tiempo como paciente ambulatorio no cuenta.',
        plan: '¿Tiene un plan Medicare Advantage u otro seguro? Entonces pregunte a su plan cuánto paga.',
      },
    },
    explained: {
      heading: 'Alguien debe explicárselo',
      statements: {
        'by-a-person': 'Alguien de nuestro personal debe explicarle el formulario de palabra.',
        ask: 'Pregunte todo lo que no esté claro. También puede llamar al {patientRelationsPhone}.',
      },
    },
    signing: {
      heading: 'Cuando le pedimos su firma',
      statements: {
        'only-that-you-got-it':
          'Usted firma que recibió el formulario y que lo entiende. No quiere decir que esté de acuerdo.',
        'you-may-refuse':
          'Puede negarse a firmar. Entonces firma alguien de nuestro personal que usted lo recibió.',
      },
    },
    'file-directly': {
      heading: 'Si su atención no le parece buena',
      statements: {
        reviewer:
          'Puede llamar a {qioName} cuando quiera. No tiene que decirnos nada antes. Ellos ven por Medicare si la atención es buena. Llame al {qioPhone}.',
      },
    },
    'no-punishment': noPunishment.es,
  },
};
