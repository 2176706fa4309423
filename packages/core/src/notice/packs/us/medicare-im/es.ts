import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** What stands beside the Important Message in Spanish. */
export const es: NoticeText = {
  status: 'draft',
  title: 'Mensaje importante de Medicare: en breve',
  sections: {
    about: {
      heading: 'Sobre el formulario',
      statements: {
        'the-form':
          'Usted tiene Medicare y se queda en {hospital}. Por eso recibe un formulario de Medicare. Se llama Mensaje importante de Medicare.',
        'not-this-page':
          'Por favor, lea el formulario. Esta página solo le ayuda con él. El formulario es lo que vale.',
      },
    },
    'your-rights': {
      heading: 'Sus derechos mientras está aquí',
      statements: {
        'care-you-need':
          'Tiene derecho a la atención de hospital que necesita y que Medicare cubre. Vale también para la atención después de irse.',
        'take-part':
          'Tiene derecho a participar cuando se decide sobre su estancia y a saber quién pagará.',
        'report-quality': 'Si su atención no le parece buena, puede avisar.',
      },
    },
    'if-it-is-too-soon': {
      heading: 'Si cree que es demasiado pronto para irse',
      statements: {
        'ask-for-review':
          'Puede pedir una revisión. Alguien de fuera del hospital verá su caso. Llame a {qioName} al {qioPhone}.',
        when: 'Llame a más tardar el día en que debe irse, y antes de irse.',
        cost: 'Si llama a tiempo, no paga por más días mientras ellos deciden. Sí paga lo que pagaría en todo caso, como su parte del costo. Si dicen que puede irse, empieza a pagar al mediodía del día siguiente.',
        later: 'Si llama tarde, quizá vean su caso. Pero puede que tenga que pagar por esos días.',
      },
    },
    signing: {
      heading: 'Cuando le pedimos su firma',
      statements: {
        'only-that-you-got-it':
          'Usted firma que recibió el formulario y que lo entiende. No quiere decir que quiera irse.',
        'you-may-refuse': 'Puede negarse a firmar. Entonces anotamos que no quiso, y la fecha.',
        'second-copy':
          'Antes de irse recibe otra copia. Si firmó en los dos días antes de irse, puede que no haya otra copia.',
      },
    },
    'file-directly': {
      heading: 'Puede llamar por su cuenta',
      statements: {
        reviewer:
          'No tiene que decirnos nada antes. Puede llamar a {qioName} cuando quiera. Ellos ven por Medicare si la atención es buena. Llame al {qioPhone}.',
      },
    },
    'no-punishment': noPunishment.es,
  },
};
